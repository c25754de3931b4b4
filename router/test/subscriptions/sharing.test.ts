import { expect, it } from 'vitest';
import { answerText, operationOf, startFeed, take } from './harness/start-feed.ts';

const plain = 'subscription { plain { text } }';

it('asks the subgraph once for equal subscriptions of one identity, and completes each event once', async () => {
  await using shop = await startFeed();
  let executed = 0;
  const operation = operationOf(plain, (event, run) => {
    executed += 1;
    return answerText(event, run);
  });
  const many = await Promise.all(Array.from({ length: 50 }, () => shop.subscribe(operation)));
  await shop.feed.whenWatched(1);

  shop.feed.publish('a');
  const seen = await Promise.all(many.map((events) => take(events, 1)));

  expect(seen).toEqual(many.map(() => ['a']));
  expect(executed).toBe(1);
  expect(shop.subgraph().connections).toEqual([{ 'x-who': 'ada' }]);
});

it('lets others have their turn while one event is told to very many', async () => {
  await using shop = await startFeed({ limits: { subscriptions: 300, operationMs: 5_000 } });
  const operation = operationOf(plain);
  const many = await Promise.all(Array.from({ length: 300 }, () => shop.subscribe(operation)));
  await shop.feed.whenWatched(1);
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);

  const told = Promise.all(many.map((events) => take(events, 1).then(() => turns)));
  shop.feed.publish('a');
  const turnOf = await told;

  clearImmediate(next);
  expect(new Set(turnOf).size).toBeGreaterThan(3);
});

it('shares the stream of the subgraph between different operations that need the same of it', async () => {
  await using shop = await startFeed();
  const [one, other] = [await shop.subscribe(operationOf(plain)), await shop.subscribe(operationOf(plain))];
  await shop.feed.whenWatched(1);

  shop.feed.publish('a');

  expect([await take(one, 1), await take(other, 1)]).toEqual([['a'], ['a']]);
  expect(shop.subgraph().connections).toHaveLength(1);
});

it.each([
  ['the identity is another', { sharing: 'operations', identityKey: 'bob' }],
  ['sharing is off', { sharing: 'none', identityKey: 'ada' }],
] as const)('does not share when %s', async (_, { sharing, identityKey }) => {
  await using shop = await startFeed({ sharing });
  const operation = operationOf(plain);

  await shop.subscribe(operation);
  await shop.subscribe(operation, { identityKey });

  await shop.feed.whenWatched(2);
});

it('gives who joins late the current state first, like anyone', async () => {
  await using shop = await startFeed();
  const operation = operationOf(plain);
  const early = await shop.subscribe(operation);
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  shop.feed.publish('b');
  await take(early, 2);

  const late = await shop.subscribe(operation);
  await shop.feed.whenWatched(2);
  shop.feed.publish('c');

  expect([await take(early, 1), await take(late, 2)]).toEqual([['c'], ['b', 'c']]);
});

it('gives who joins late the stream of the others once both stand at the same place', async () => {
  await using shop = await startFeed();
  const operation = operationOf('subscription { resumable { text } }');
  const early = await shop.subscribe(operation);
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  shop.feed.publish('b');
  await take(early, 2);

  const late = await Promise.all(Array.from({ length: 5 }, () => shop.subscribe(operation)));
  const current = await Promise.all(late.map((events) => take(events, 1)));
  await shop.feed.whenWatched(1);
  await early.return?.();
  shop.feed.publish('c');
  const next = await Promise.all(late.map((events) => take(events, 1)));

  expect(shop.subgraph().connections).toHaveLength(2);
  expect(current).toEqual(late.map(() => ['b']));
  expect(next).toEqual(late.map(() => ['c']));
  for (const events of late) await events.return?.();
  await shop.feed.whenWatched(0);
});

it('goes on for the others when one leaves, and leaves the subgraph with the last', async () => {
  await using shop = await startFeed();
  const operation = operationOf(plain);
  const [first, second] = [await shop.subscribe(operation), await shop.subscribe(operation)];
  await shop.feed.whenWatched(1);

  await first.return?.();
  shop.feed.publish('a');
  const seen = await take(second, 1);
  await second.return?.();

  expect(seen).toEqual(['a']);
  expect(await first.next()).toEqual({ done: true, value: undefined });
  await shop.feed.whenWatched(0);
  await expect.poll(() => shop.subgraph().openSockets()).toBe(0);
});

it('keeps the order of events when completing one takes longer than the next', async () => {
  await using shop = await startFeed();
  const texts = ['a', 'b', 'c', 'd'];
  const gates = texts.map(() => Promise.withResolvers<undefined>());
  let started = 0;
  const operation = operationOf(plain, async (event, run) => {
    await gates[started++]?.promise;
    return answerText(event, run);
  });
  const events = await shop.subscribe(operation);
  await shop.feed.whenWatched(1);

  for (const text of texts) shop.feed.publish(text);
  for (const gate of gates.toReversed()) gate.resolve(undefined);

  expect(await take(events, 4)).toEqual(texts);
});
