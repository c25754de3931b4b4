import { v7 as uuidv7 } from 'uuid';
import { reviewPosted, reviewRejected } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { forgetOldEvents } from '../../src/outbox/forget-old-events.ts';
import { createPostgresEventLog } from '../../src/outbox/postgres-event-log.ts';
import { createEmit } from '../../src/outbox/create-emit.ts';
import { listRefusedEvents, publishRefusedAgain } from '../../src/outbox/refused-events.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { maxPayloadBytes } from '../../src/transport/payload.ts';
import { shardCount, shardOf } from '../../src/transport/shard.ts';
import { emitting, startOutbox } from './start-outbox.ts';

it('keeps nothing of what was undone', async () => {
  await using shop = await startOutbox();

  const undone = shop.database.transaction(async (tx) => {
    const draft = { reviewId: uuidv7(), productId: uuidv7(), authorId: uuidv7(), rating: 1, reason: 'undone' };
    await createEmit(tx, emitting)(reviewRejected.draft(draft));
    throw new Error('changed my mind');
  });

  await expect(undone).rejects.toThrow('changed my mind');
  expect(await shop.places()).toEqual([]);
});

it('refuses an event that the service does not declare', async () => {
  await using shop = await startOutbox();
  const draft = reviewPosted.draft({
    reviewId: uuidv7(),
    productId: uuidv7(),
    authorId: uuidv7(),
    rating: 5,
    verifiedPurchase: false,
    postedAt: new Date().toISOString(),
  });

  const refused = shop.database.transaction((tx) => createEmit(tx, emitting)(draft));

  await expect(refused).rejects.toThrow('does not declare that it emits agora.review.posted.v1');
});

it('keeps events while the broker is down, and publishes them in order once it is back', async () => {
  await using shop = await startOutbox();
  shop.broker.isDown = true;
  await using _relay = await shop.relay();
  const product = uuidv7();
  for (const reason of ['one', 'two', 'three']) await shop.emit(reason, product);
  expect(await shop.places()).toEqual([null, null, null]);

  shop.broker.isDown = false;

  await eventually(async () => expect(await shop.places()).toEqual([1n, 2n, 3n]));
  expect(shop.broker.delivered).toEqual(['one', 'two', 'three']);
});

it('does not wait for a broker that stands still, says which one it is, and publishes once it goes on', async () => {
  await using shop = await startOutbox();
  let told = '';
  const telling = createLog('test', 'warn', { write: (line) => void (told += line) });
  shop.broker.isSilent = true;
  await using _relay = await shop.relay('redis', telling);
  await shop.emit('waited for');

  await eventually(() => expect(told).toContain('the broker, redis, did not answer within 200 ms'));
  shop.broker.isSilent = false;

  await eventually(() => expect(shop.broker.delivered).toEqual(['waited for']));
});

it('publishes what an earlier process left behind', async () => {
  await using shop = await startOutbox();
  await shop.emit('left behind');

  await using _relay = await shop.relay();

  await eventually(() => expect(shop.broker.delivered).toEqual(['left behind']));
});

it('refuses an event that no transport takes, and undoes what happened with it', async () => {
  await using shop = await startOutbox();

  const refused = shop.emit('€'.repeat(maxPayloadBytes / 3));

  await expect(refused).rejects.toMatchObject({ code: 'TRANSPORT_PAYLOAD_TOO_LARGE' });
  expect(await shop.places()).toEqual([]);
});

it('sets aside an event that the broker will never take, and publishes it once it does', async () => {
  await using shop = await startOutbox();
  const product = uuidv7();
  for (const reason of ['one', 'huge', 'two', 'three']) await shop.emit(reason, product);
  shop.broker.refuses.add('huge');

  await using _relay = await shop.relay();
  await eventually(() => expect(shop.broker.delivered).toEqual(['one', 'two', 'three']));
  const listed = () => listRefusedEvents(shop.database);
  await eventually(async () => expect(await listed()).toMatchObject([{ subject: product, refusal: 'too large' }]));
  shop.broker.refuses.clear();
  const count = await publishRefusedAgain(shop.database, 'all');

  expect(count).toBe(1);
  await eventually(() => expect(shop.broker.delivered).toEqual(['one', 'two', 'three', 'huge']));
  await eventually(async () => expect(await listed()).toEqual([]));
});

it('gives each event one place, and publishes it once, when several relays compete', async () => {
  await using shop = await startOutbox();
  await using _first = await shop.relay();
  await using _second = await shop.relay();
  await using _third = await shop.relay();

  await Promise.all(Array.from({ length: 300 }, (_, index) => shop.emit(index.toString())));

  const isGivenTo300 = Array.from({ length: 300 }, (_, index) => BigInt(index + 1));
  // Events of different subjects take their places in the order in which they are committed, which need not be that of their numbers.
  await eventually(async () => expect((await shop.places()).toSorted(byNumber)).toEqual(isGivenTo300));
  expect(new Set(shop.broker.delivered).size).toBe(300);
  expect(shop.broker.delivered).toHaveLength(300);
});

describe('forgets what is older than 30 days', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000);

  async function startPublished() {
    const shop = await startOutbox();
    const product = uuidv7();
    await shop.emit('one', product);
    await shop.emit('two', product);
    await using _relay = await shop.relay();
    await eventually(async () => expect(await shop.places()).toEqual([1n, 2n]));
    const forget = (now: Date) => forgetOldEvents(shop.database, now);
    return { ...shop, forget, log: createPostgresEventLog(shop.database), shard: shardOf(product) };
  }

  it('once it is published', async () => {
    await using shop = await startPublished();
    await shop.emit('not published');

    await shop.forget(inDays(29));
    const before = await shop.places();
    await shop.forget(inDays(31));

    expect(before).toEqual([1n, 2n, null]);
    expect(await shop.places()).toEqual([null]);
  });

  it('once every group that reads the outbox has got past it', async () => {
    await using shop = await startPublished();
    await shop.log.advance('order', shop.shard, 2n);
    await shop.log.advance('inventory', shop.shard, 1n);

    await shop.forget(inDays(31));

    expect(await shop.places()).toEqual([2n]);
  });

  it('not while a group that reads the outbox has yet to begin with its shard', async () => {
    await using shop = await startPublished();
    await shop.log.advance('order', shop.shard, 2n);
    await shop.log.advance('inventory', (shop.shard + 1) % shardCount, 9n);

    await shop.forget(inDays(31));

    expect(await shop.places()).toEqual([1n, 2n]);
  });
});

const byNumber = (one: bigint | null, other: bigint | null) => Number((one ?? 0n) - (other ?? 0n));
