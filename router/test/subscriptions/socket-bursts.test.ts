import { expect, it } from 'vitest';
import { createLog } from '@agora/kit/edge';
import { createRateLimiter, type RateLimiter } from '../../src/limits/rate/rate-limiter.ts';
import type { CompleteAnswer } from '../../src/pipeline/answer/answer.ts';
import { defaultLimits } from '../../src/config.ts';
import { countPerTurn } from '../harness/count-per-turn.ts';
import { startTestShop } from '../harness/test-shop.ts';
import { workFor } from '../harness/work-for.ts';
import { Feed, feedSubgraph } from './harness/feed-subgraph.ts';
import { startSocketServer } from './harness/start-socket-server.ts';

const init = { type: 'connection_init' };
const ping = { type: 'ping' };
const answer: CompleteAnswer = { kind: 'complete', text: '{"data":{"n":1}}', status: 200, wasRun: true, headers: {} };
const rateOf = (burst: number) =>
  createRateLimiter({ burst, perSecond: 0.001, redis: undefined, log: createLog('router', 'silent') });

it.each([
  ['pings', 'ping'],
  ['pings of WebSocket itself', 'frame'],
  ['operations', 'subscribe'],
])("deals with many %s that come at once over many turns, each a part of its client's rate", async (_, kind) => {
  const perTurn = countPerTurn();
  const rate: RateLimiter = {
    take: () => {
      perTurn.count();
      return { ok: true };
    },
  };
  await using server = await startSocketServer(
    () => {
      perTurn.count();
      return Promise.resolve(answer);
    },
    {},
    rate,
  );
  const { say, hear, webSocket } = server.socket();
  say(init);
  await hear();

  for (let number = 0; number < 2_000; number += 1) {
    if (kind === 'frame') webSocket.ping();
    else say(kind === 'ping' ? ping : { id: String(number), type: 'subscribe', payload: { query: '{ n }' } });
  }
  await expect.poll(perTurn.sum, { timeout: 10_000 }).toBe(2_000);

  expect(perTurn.most()).toBeLessThanOrEqual(64);
});

it.each([
  ['pings', ping],
  ['the ends of operations that do not run', { type: 'complete', id: '1' }],
  ['pongs', { type: 'pong' }],
])('does not hear a client that has used up its rate by %s for a while, and hears others', async (_, message) => {
  const rate = rateOf(5);
  const taken: boolean[] = [];
  const counting: RateLimiter = {
    take: async (...args) => {
      const allowance = await rate.take(...args);
      taken.push(allowance.ok);
      return allowance;
    },
  };
  await using server = await startSocketServer(() => Promise.resolve(answer), {}, counting);
  const [greedy, other] = [server.socket(), server.socket()];
  greedy.say(init);
  await greedy.hear();

  for (let number = 0; number < 50; number += 1) greedy.say(message);
  await expect.poll(() => taken.length).toBe(6);
  other.say(init);
  const heard = await other.hear();

  expect(heard).toEqual({ type: 'connection_ack' });
  expect(taken).toEqual([true, true, true, true, true, false]);
});

it('does not run more operations of a client whose rate is used up before it may ask again', async () => {
  const refused: CompleteAnswer = {
    ...answer,
    text: '{"errors":[{"message":"Too many.","extensions":{"code":"RATE_LIMITED"}}]}',
    wasRun: false,
    restMs: 1_000_000,
  };
  await using server = await startSocketServer(() => Promise.resolve(refused));
  const { say, hear } = server.socket();
  say(init);
  await hear();

  for (let number = 0; number < 20; number += 1)
    say({ id: String(number), type: 'subscribe', payload: { query: '{ n }' } });
  const told = await hear();
  const other = server.socket();
  other.say(init);
  await other.hear();

  expect(told).toMatchObject({ id: '0', type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(server.requests).toHaveLength(1);
});

it('hears ten messages of who has not begun, and no more', async () => {
  await using server = await startSocketServer(() => Promise.resolve(answer));
  const { say, closed } = server.socket();

  for (let number = 0; number < 11; number += 1) say(ping);

  expect(await closed).toEqual([4401, 'Unauthorized']);
});

it('asks a client to connect later that has used up its rate', async () => {
  const limits = { ...defaultLimits, rateBurst: 1, ratePerSecond: 0.001 };
  await using shop = await startTestShop({ limits }, [feedSubgraph(new Feed())]);
  await shop.ask('{ __typename }');

  const closed = Promise.withResolvers<unknown>();
  const client = shop.connect();
  client.on('closed', closed.resolve);
  client.subscribe(
    { query: '{ __typename }' },
    { next: () => undefined, error: () => undefined, complete: () => undefined },
  );

  expect(await closed.promise).toMatchObject({ code: 1013, reason: 'RATE_LIMITED' });
});

it('refuses a subscription beyond the limit before it is even looked at', async () => {
  const feed = new Feed();
  await using shop = await startTestShop({ limits: { ...defaultLimits, subscriptions: 1 } }, [feedSubgraph(feed)]);
  const client = shop.connect();
  const first = client.iterate({ query: 'subscription { plain { text } }' }).next();
  await feed.whenWatched(1);

  const second = client.iterate({ query: 'subscription { whatIsNotThere }' }).next();

  await expect(second).rejects.toMatchObject([{ extensions: { code: 'MAX_SUBSCRIPTIONS_LIMIT' } }]);
  feed.publish('a');
  expect(await first).toMatchObject({ value: { data: { plain: { text: 'a' } } } });
});

it('reads large messages that come together in turns of their own, the clients one after the other', async () => {
  const perTurn = countPerTurn();
  const begun: string[] = [];
  await using server = await startSocketServer(
    ({ operationName = '' }) => {
      perTurn.count();
      begun.push(operationName);
      workFor(10);
      return Promise.resolve(answer);
    },
    { trustedProxies: 1 },
  );
  const large = (name: string) => ({
    id: '1',
    type: 'subscribe',
    payload: { query: '{ n }', operationName: name, variables: { unused: 'x'.repeat(20_000) } },
  });
  const clients = await Promise.all(
    [...Array<string>(20).fill('greedy'), 'other'].map(async (name) => {
      const socket = server.socket(undefined, { 'x-forwarded-for': name });
      socket.say(init);
      await socket.hear();
      return { name, ...socket };
    }),
  );

  for (const { name, webSocket } of clients) webSocket.send(JSON.stringify(large(name)));
  await expect.poll(perTurn.sum).toBe(21);

  expect(perTurn.most()).toBeLessThanOrEqual(2);
  expect(begun.indexOf('other')).toBeLessThanOrEqual(4);
});
