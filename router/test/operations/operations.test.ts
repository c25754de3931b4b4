import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceName } from '@agora/schema';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defaultLimits } from '../../src/config.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { type FakeServices, startFakeServices } from './fake-services.ts';

const staff = '018f0000-0000-7000-8000-0000000005a0';
const orderId = '018f0000-0000-7000-8000-000000000001';
const eventId = '018f0000-0000-7000-8000-000000000002';
const created = 'agora.order.created.v1';

let services: FakeServices;
let shop: TestShop;
let headers: Record<'support' | 'admin' | 'customer', { readonly authorization: string }>;
const streams = new Set<AbortController>();

beforeAll(async () => {
  services = await startFakeServices();
  const { [Symbol.asyncDispose]: _, ...each } = services;
  const subgraphUrls = Object.fromEntries(Object.entries(each).map(([name, { url }]) => [name, url]));
  shop = await startTestShop({ subgraphUrls, limits: { ...defaultLimits, rateBurst: 500 } });
  const by = async (scope: string) => ({ authorization: await shop.tokens.headerFor(staff, '15m', scope) });
  headers = {
    support: await by('operations:read'),
    admin: await by('operations:read operations:manage'),
    customer: await by(''),
  };
});
afterEach(() => {
  for (const stream of streams) stream.abort();
  streams.clear();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await services[Symbol.asyncDispose]();
});

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, shop.router.url), init);
const codeOf = async (answer: Response) =>
  z.object({ errors: z.tuple([z.object({ extensions: z.object({ code: z.string() }) })]) }).parse(await answer.json())
    .errors[0].extensions.code;

const flow = z.object({ from: z.string(), to: z.string(), waiting: z.number() });
const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    services: z.array(z.object({ name: z.string(), state: z.string() })),
    flows: z.array(flow),
  }),
  z.object({ kind: z.literal('events'), service: z.string(), entries: z.array(z.object({ eventId: z.string() })) }),
]);

/** Opens the stream and collects what it tells. */
async function look(by: { readonly authorization: string } = headers.support) {
  const over = new AbortController();
  streams.add(over);
  const answer = await ask('/operations/stream', { headers: by, signal: over.signal });
  const told = { status: answer.status, text: '', over };
  const reading = async () => {
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) told.text += chunk;
  };
  reading().catch(() => undefined);
  const messages = () =>
    [...told.text.matchAll(/^data: (.*)\n\n/gm)].flatMap(
      ([, data = '']) => message.safeParse(JSON.parse(data)).data ?? [],
    );
  const facts = () => messages().findLast((each) => each.kind === 'facts');
  return Object.assign(told, {
    messages,
    stateOf: (name: ServiceName) => facts()?.services.find((each) => each.name === name)?.state,
    waiting: (from: ServiceName, to: ServiceName) =>
      facts()?.flows.find((each) => each.from === from && each.to === to)?.waiting,
  });
}

it.each(['/operations/stream', '/operations/dead-letters?service=order', `/operations/purchase?orderId=${orderId}`])(
  '%s is for staff alone, and no service hears of others',
  async (path) => {
    const guest = await ask(path);
    const customer = await ask(path, { headers: headers.customer });

    expect([guest.status, await codeOf(guest)]).toEqual([401, 'UNAUTHENTICATED']);
    expect([customer.status, await codeOf(customer)]).toEqual([403, 'FORBIDDEN']);
    expect(services.order.asked).toEqual([]);
  },
);

it('tells who is up, what happens, and that one is down while the others are not', async () => {
  const told = await look();
  await vi.waitFor(() => expect(told.stateOf('review')).toBe('up'), { timeout: 10_000 });
  await vi.waitFor(() => expect(services.order.feeds.size).toBe(1));

  const at = new Date().toISOString();
  const entry = { kind: 'published', eventId, type: created, subject: orderId, trace: null, at };
  for (const feed of services.order.feeds) feed.write(`${JSON.stringify({ entries: [entry], missed: 0 })}\n`);
  await services.review.stop();

  await vi.waitFor(() => expect(told.stateOf('review')).toBe('down'), { timeout: 10_000 });
  expect(told.stateOf('order')).toBe('up');
  expect(told.messages()).toContainEqual({ kind: 'events', service: 'order', entries: [{ eventId }] });
});

it('counts what one service published and another has not taken, until it has', async () => {
  services.order.recent = [{ id: eventId, type: created, at: new Date().toISOString() }];
  const told = await look();

  await vi.waitFor(() => expect(told.waiting('order', 'inventory')).toBe(1), { timeout: 10_000 });
  services.inventory.taken.add(eventId);

  await vi.waitFor(() => expect(told.waiting('order', 'inventory')).toBe(0), { timeout: 10_000 });
  services.order.recent = [];
});

it('looks once for all who look, and not at all when nobody does', async () => {
  const viewers = [await look(), await look(), await look()];
  const [first] = viewers;
  await vi.waitFor(() => expect(first?.stateOf('order')).toBe('up'), { timeout: 10_000 });
  const before = services.order.asked.length;
  await delay(4_100);
  const asked = services.order.asked.length - before;
  for (const { over } of viewers) over.abort();

  await vi.waitFor(() => expect(services.order.feeds.size).toBe(0));
  const rest = services.order.asked.length;
  await delay(2_500);

  expect(asked).toBeLessThanOrEqual(3);
  expect(services.order.asked.length).toBe(rest);
});

it('lets one person look in five windows', async () => {
  const viewers = await Promise.all(Array.from({ length: 5 }, () => look()));
  const sixth = await ask('/operations/stream', { headers: headers.support });

  expect(viewers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect([sixth.status, await codeOf(sixth)]).toEqual([429, 'MAX_SUBSCRIPTIONS_LIMIT']);
});

it('follows an order from what was told to who took it, and says who is still to take it', async () => {
  const at = new Date().toISOString();
  const event = { eventId, type: created, subject: orderId, trace: 'a'.repeat(32), at, isPublished: true };
  services.order.trail = [event];
  services.inventory.taken.add(eventId);

  const answer = await ask(`/operations/purchase?orderId=${orderId}`, { headers: headers.support });

  const hops = [{ eventId, emitter: 'order', takenBy: [{ service: 'inventory', handler: 'default', state: 'done' }] }];
  expect(await answer.json()).toMatchObject({ orderId, trace: 'a'.repeat(32), hops });
  services.order.trail = [];
  const unknown = await ask(`/operations/purchase?orderId=${orderId}`, { headers: headers.support });
  expect(await unknown.json()).toEqual({ orderId, trace: null, hops: [], away: [], isWhole: true });
});

const replay = (by: { readonly authorization: string }, body: unknown) =>
  ask('/operations/replay', {
    method: 'POST',
    headers: { ...by, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('has what was given up tried again for an admin, by their own token, and for nobody else', async () => {
  const support = await replay(headers.support, { service: 'order', ids: [eventId] });
  const badly = await replay(headers.admin, { service: 'nobody', ids: [] });
  const wrongly = await ask('/operations/replay', { headers: headers.admin });
  services.order.asked.length = 0;
  const admin = await replay(headers.admin, { service: 'order', ids: [eventId] });

  expect([support.status, await codeOf(support)]).toEqual([403, 'FORBIDDEN']);
  expect([badly.status, await codeOf(badly)]).toEqual([400, 'BAD_USER_INPUT']);
  expect([wrongly.status, await codeOf(wrongly)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  expect(await admin.json()).toEqual({ events: 1, refused: 0, jobs: 0 });
  expect(services.order.asked).toEqual([{ path: '/operations/replay', ...headers.admin, body: { ids: [eventId] } }]);
});

it('ends when the token is taken back', async () => {
  const told = await look();
  await vi.waitFor(() => expect(told.text).not.toBe(''));
  // Tokens of the same second as the revocation are not of before it.
  await delay(1_100);

  shop.tokens.revoke({ userId: staff, sessionId: null });

  await vi.waitFor(() => expect(told.text).toContain('event: failure\ndata: {"errors":[{'));
  expect(told.text).toContain('TOKEN_REVOKED');
});
