import { expect, it } from 'vitest';
import { SubscriptionEnded } from '../../src/pipeline/answer/answer.ts';
import { EventQueue } from '../../src/subscriptions/stream/event-queue.ts';
import { startSocketServer } from './harness/start-socket-server.ts';

const init = { type: 'connection_init' };
const subscribe = { id: '1', type: 'subscribe', payload: { query: 'subscription { n }' } };

it('passes each event on, and the end', async () => {
  const queue = new EventQueue<string>(() => undefined);
  await using server = await startSocketServer(() => Promise.resolve({ kind: 'events', events: queue }));
  const events = server.connect().iterate({ query: 'subscription { n }' });
  const first = events.next();

  queue.push('{"data":{"n":1}}');
  queue.push('{"data":{"n":2}}');
  queue.end();

  expect([await first, await events.next(), await events.next()]).toEqual([
    { done: false, value: { data: { n: 1 } } },
    { done: false, value: { data: { n: 2 } } },
    { done: true, value: undefined },
  ]);
});

it('tells why a subscription broke off', async () => {
  const queue = new EventQueue<string>(() => undefined);
  await using server = await startSocketServer(() => Promise.resolve({ kind: 'events', events: queue }));
  const { say, hear } = server.socket();
  say(init);
  await hear();
  say(subscribe);

  queue.end(new SubscriptionEnded([{ message: 'Enough.', extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }]));

  expect(await hear()).toEqual({
    id: '1',
    type: 'error',
    payload: [{ message: 'Enough.', extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }],
  });
});

it.each([
  ['TOKEN_EXPIRED', 4401, 'TOKEN_EXPIRED'],
  ['ROUTER_STOPPING', 1001, 'Going away'],
])('closes the socket when a subscription ends with %s', async (code, closeCode, reason) => {
  const queue = new EventQueue<string>(() => undefined);
  await using server = await startSocketServer(() => Promise.resolve({ kind: 'events', events: queue }));
  const { say, hear, closed } = server.socket();
  say(init);
  await hear();
  say(subscribe);

  queue.end(new SubscriptionEnded([{ message: 'Over.', extensions: { code } }]));

  expect(await closed).toEqual([closeCode, reason]);
});

it('unsubscribes when the client completes or goes', async () => {
  let left = 0;
  await using server = await startSocketServer(() =>
    Promise.resolve({ kind: 'events', events: new EventQueue<string>(() => (left += 1)) }),
  );
  const { say, hear, webSocket } = server.socket();
  say(init);
  await hear();
  say(subscribe);
  say({ ...subscribe, id: '2' });
  await expect.poll(() => server.requests).toHaveLength(2);

  say({ id: '1', type: 'complete' });
  await expect.poll(() => left).toBe(1);
  webSocket.terminate();

  await expect.poll(() => left).toBe(2);
});

it('stops taking events for a client that does not read, and drops it in the end', async () => {
  const queue = new EventQueue<string>(() => undefined);
  let taken = 0;
  const events: AsyncIterableIterator<string, undefined> = {
    next: async () => {
      const event = await queue.next();
      taken += 1;
      return event;
    },
    return: () => queue.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  await using server = await startSocketServer(() => Promise.resolve({ kind: 'events', events }), {
    drainTimeoutMs: 300,
  });
  const { say, hear, webSocket, closed } = server.socket();
  say(init);
  await hear();
  say(subscribe);
  await expect.poll(() => server.requests).toHaveLength(1);
  webSocket.pause();

  const large = `"${'x'.repeat(1_000_000)}"`;
  for (let n = 0; n < 100; n += 1) queue.push(large, 0);
  await expect.poll(() => server.requests[0]?.signal.aborted, { timeout: 5_000 }).toBe(true);
  webSocket.resume();

  expect(taken).toBeLessThan(50);
  expect(await closed).toEqual([4408, 'SUBSCRIBER_TOO_SLOW']);
});

it('takes no more from a client that takes no answers', async () => {
  let answered = 0;
  const text = `{"data":"${'x'.repeat(1_500_000)}"}`;
  await using server = await startSocketServer(() => {
    answered += 1;
    return Promise.resolve({ kind: 'complete', text, status: 200, wasRun: true, headers: {} });
  });
  const { say, hear, webSocket } = server.socket();
  say(init);
  await hear();
  webSocket.pause();

  const padding = text.slice(0, 90_000);
  for (let id = 0; id < 60; id += 1) say({ ...subscribe, id: String(id), padding });
  await expect.poll(() => webSocket.bufferedAmount).toBeGreaterThan(0);
  const answeredMeanwhile = answered;
  webSocket.resume();

  expect(answeredMeanwhile).toBeLessThan(30);
  await expect.poll(() => answered).toBe(60);
});

it('finishes queries and mutations before it goes away, and takes no more', async () => {
  const release = Promise.withResolvers<undefined>();
  await using server = await startSocketServer(async () => {
    await release.promise;
    return { kind: 'complete', text: '{"data":{"n":1}}', status: 200, wasRun: true, headers: {} };
  });
  const [busy, idle] = [server.socket(), server.socket()];
  for (const { say, hear } of [busy, idle]) {
    say(init);
    await hear();
  }
  busy.say(subscribe);
  await expect.poll(() => server.requests).toHaveLength(1);

  const stopped = server.surface.stop(AbortSignal.timeout(10_000));
  const idleClosed = await idle.closed;
  busy.say({ ...subscribe, id: '2' });
  const refused = await busy.hear();
  release.resolve(undefined);
  const heard = [await busy.hear(), await busy.hear()];
  const busyClosed = await busy.closed;
  await stopped;

  expect(refused).toMatchObject({ id: '2', type: 'error', payload: [{ extensions: { code: 'ROUTER_STOPPING' } }] });
  expect(heard).toMatchObject([{ id: '1', type: 'next', payload: { data: { n: 1 } } }, { type: 'complete' }]);
  expect([idleClosed, busyClosed]).toEqual([
    [1001, 'Going away'],
    [1001, 'Going away'],
  ]);
});
