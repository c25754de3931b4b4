import { expect, it } from 'vitest';
import { operationOf, startFeed, take } from './harness/start-feed.ts';

it('misses nothing that happened while the subgraph was away, where it has cursors', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(operationOf('subscription { resumable { text } }'));
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  shop.feed.publish('b');
  const before = await take(events, 2);

  await shop.subgraph()[Symbol.asyncDispose]();
  await shop.feed.whenWatched(0);
  for (const text of ['c', 'd', 'e']) shop.feed.publish(text);
  await shop.restart();
  const meanwhile = await take(events, 3);
  shop.feed.publish('f');

  expect([before, meanwhile, await take(events, 1)]).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']]);
});

it('goes on with the current state where the subgraph has no cursors', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(operationOf('subscription { plain { text } }'));
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  await take(events, 1);

  await shop.subgraph()[Symbol.asyncDispose]();
  await shop.feed.whenWatched(0);
  shop.feed.publish('b');
  await shop.restart();

  expect(await take(events, 1)).toEqual(['b']);
});

it('does not repeat a state that is still the same after the loss', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(operationOf('subscription { plain { text } }'));
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  await take(events, 1);

  await shop.restart();
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');

  expect(await take(events, 1)).toEqual(['a']);
  shop.feed.publish('b');
  expect(await take(events, 1)).toEqual(['b']);
});

it('fails soon when the subgraph was never there', async () => {
  await using shop = await startFeed();
  await shop.subgraph()[Symbol.asyncDispose]();

  const events = await shop.subscribe(operationOf('subscription { plain { text } }'));

  await expect(events.next()).rejects.toMatchObject({
    errors: [{ message: 'The feed service cannot be reached.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
});

it('passes a refusal of the subgraph on', async () => {
  await using shop = await startFeed();

  const events = await shop.subscribe(operationOf('subscription { resumable(forbidden: true) { text } }'));

  await expect(events.next()).rejects.toMatchObject({
    name: 'SubscriptionEnded',
    by: 'subgraph',
    errors: [{ message: 'Not yours.', path: ['resumable'], extensions: { code: 'FORBIDDEN' } }],
  });
});

it('ends when the subgraph ends', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(operationOf('subscription { plain { text } }'));
  await shop.feed.whenWatched(1);

  shop.feed.complete();

  expect(await events.next()).toEqual({ done: true, value: undefined });
});
