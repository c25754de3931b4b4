import { type ServiceName, serviceNames } from '@agora/schema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSubgraphLimits } from '../../src/config.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { protocols } from './ask-over.ts';
import { id } from './page.ts';
import { plausibleSubgraph } from './plausible-subgraph.ts';

/** What of the page is null without each service; nothing, where the page has nothing of it. */
const lost: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  user: ['me', 'order.customer', 'review.author'],
  product: ['product', 'order.lines.0.product'],
  inventory: ['product.variants.0.availability', 'warehouses'],
  order: ['me.orders', 'order', 'notification.order'],
  payment: ['order.payments'],
  delivery: ['order.deliveries'],
  checkout: ['me.cart', 'order.cart'],
  review: ['me.reviews', 'product.rating', 'review'],
  notification: ['me.unreadNotificationCount', 'notification'],
  recommendation: ['me.recommendations', 'product.related', 'trendingProducts'],
};

/** Where it is told, if not at the field itself: of an entity that another service refers to, the field that was wanted. */
const toldAt: Readonly<Record<string, string>> = {
  'order.customer': 'order.customer.displayName',
  'review.author': 'review.author.displayName',
  'notification.order': 'notification.order.number',
  'order.lines.0.product': 'order.lines.0.product.title',
};

/** Stops a service; what it gives back brings it up again. */
const ways: Readonly<Record<string, (shop: TestShop, name: ServiceName) => Promise<() => Promise<void>>>> = {
  async killed(shop, name) {
    await shop.subgraph(name)[Symbol.asyncDispose]();
    return () => shop.restart(name);
  },
  'answering 500': (shop, name) => answering(shop, name, (response) => response.writeHead(500).end('Oops')),
  hung: (shop, name) => answering(shop, name, () => undefined),
};

type AnswerWith = NonNullable<ReturnType<TestShop['subgraph']>['answerWith']>;

function answering(shop: TestShop, name: ServiceName, answerWith: (...args: Parameters<AnswerWith>) => unknown) {
  const subgraph = shop.subgraph(name);
  subgraph.answerWith = (response) => void answerWith(response);
  return Promise.resolve(() => {
    subgraph.answerWith = undefined;
    return Promise.resolve();
  });
}

let shop: TestShop;
let headers: Record<string, string>;
/** What everybody answers while all ten are there. */
let whole: unknown;

beforeAll(async () => {
  const subgraph = { ...defaultSubgraphLimits, timeoutMs: 1_500, breakerFailures: 1_000_000, breakerRestMs: 100 };
  shop = await startTestShop({ subgraph }, serviceNames.map(plausibleSubgraph));
  headers = { authorization: await shop.tokens.headerFor(id, '15m', 'inventory:read') };
  // The first time everything is planned and connected to, which takes its time on a busy machine.
  whole = await allAnswer();
});
afterAll(() => shop[Symbol.asyncDispose]());

const askAll = () => Promise.all(Object.values(protocols).map((ask) => ask(shop, headers)));
const allAnswer = () =>
  vi.waitFor(
    async () => {
      const answers = await askAll();
      for (const { errors } of answers) expect(errors).toEqual([]);
      return answers[0]?.data;
    },
    { timeout: 30_000 },
  );

it('answers the whole page over every protocol', async () => {
  const answers = await askAll();

  expect(JSON.stringify(answers[0])).not.toContain('null');
  for (const answer of answers) expect(answer).toEqual({ data: answers[0]?.data, errors: [] });
});

describe.each(Object.entries(ways))('without one service (%s)', (_, stop) => {
  it.each(serviceNames)('nothing but the fields of %s is null, and each is told, over every protocol', async (name) => {
    const data = structuredClone(whole);
    for (const path of lost[name] ?? []) setNull(data, path.split('.'));
    const start = await stop(shop, name);

    try {
      // On a busy machine another one than that may be late once.
      await vi.waitFor(async () => expectNothingElse(await askAll(), name, data), { timeout: 30_000 });
    } finally {
      await start();
      // A service that was silent is given a rest.
      await allAnswer();
    }
  });
});

function expectNothingElse(answers: Awaited<ReturnType<typeof askAll>>, name: ServiceName, data: unknown): void {
  for (const answer of answers) {
    expect(answer.data).toEqual(data);
    expect(answer.errors.map(({ path }) => path.join('.')).toSorted()).toEqual(
      (lost[name] ?? []).map((path) => toldAt[path] ?? path).toSorted(),
    );
    for (const { extensions } of answer.errors) expect(extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  }
}

function setNull(data: unknown, [step = '', ...rest]: readonly string[]): void {
  if (typeof data !== 'object' || data === null) throw new Error(`There is no ${step}`);
  if (rest.length === 0) Reflect.set(data, step, null);
  else setNull(Reflect.get(data, step), rest);
}
