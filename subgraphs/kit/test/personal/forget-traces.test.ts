import { asc, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { deadJob, deadLetter, eventCursor, idempotencyKey, outbox } from '../../src/database/messaging-tables.ts';
import { forgetTraces } from '../../src/personal/forget-traces.ts';
import { startOutbox } from '../messaging/start-outbox.ts';

type Outbox = Awaited<ReturnType<typeof startOutbox>>;

const email = 'ada@example.com';
const guestOrderId = uuidv7();
const person = { userId: uuidv7(), emails: ['elsewhere@example.com', email], guestOrderIds: [guestOrderId] };

/** What is left in the outbox, oldest first. */
const reasonsIn = async ({ database }: Outbox) =>
  (await database.db.select({ envelope: outbox.envelope }).from(outbox).orderBy(asc(outbox.sequence))).map(
    ({ envelope }) => (envelope.data as { reason: string }).reason,
  );

const publish = ({ database }: Outbox, reason: string) =>
  database.db.execute(
    sql`update ${outbox} set position = sequence, shard = 0 where envelope -> 'data' ->> 'reason' = ${reason}`,
  );

it('deletes what was told of a person by account, by address and by what they ordered as a guest, once it has arrived', async () => {
  await using shop = await startOutbox();
  const theirs = [`account ${person.userId}`, `mailbox ${email}`, `order ${guestOrderId}`];
  for (const reason of [...theirs, 'somebody else', `new ${email}`]) await shop.emit(reason);
  for (const reason of [...theirs, 'somebody else']) await publish(shop, reason);

  const left = await forgetTraces(shop.database.db, person);
  const early = await reasonsIn(shop);
  await publish(shop, `new ${email}`);
  const none = await forgetTraces(shop.database.db, person);

  expect([left, none]).toEqual([1, 0]);
  expect(early).toEqual(['somebody else', `new ${email}`]);
  expect(await reasonsIn(shop)).toEqual(['somebody else']);
});

it('waits for those who read events from here over TCP, each of them', async () => {
  await using shop = await startOutbox();
  await shop.emit(`mailbox ${email}`);
  await publish(shop, `mailbox ${email}`);
  const { db } = shop.database;
  await db
    .insert(eventCursor)
    .values(
      [0, 1].map((position) => ({ group: `group ${position.toString()}`, shard: 0, position: BigInt(position) })),
    );

  const left = await forgetTraces(db, person);
  await db.update(eventCursor).set({ position: 1n }).where(eq(eventCursor.group, 'group 0'));
  const none = await forgetTraces(db, person);

  expect([left, none]).toEqual([1, 0]);
  expect(await reasonsIn(shop)).toEqual([]);
});

it('leaves what is still to be done about an order of a guest, which names nobody', async () => {
  await using shop = await startOutbox();
  const { db } = shop.database;
  const envelope = { data: { orderId: guestOrderId } } as never;
  const received = { reaction: 'default', source: 's', type: 't', subject: 's', attempts: 1 };
  await db.insert(deadLetter).values({ ...received, eventId: uuidv7(), envelope });
  for (const data of [{ orderId: guestOrderId }, { userId: person.userId }, { email }]) {
    await db.insert(deadJob).values({ id: uuidv7(), kind: 'refund', data });
  }
  const keyed = { operation: 'o', fingerprint: 'f' };
  await db.insert(idempotencyKey).values([
    { ...keyed, caller: person.userId, key: 'one', outcome: {} },
    { ...keyed, caller: 'guest', key: 'two', outcome: { orderId: guestOrderId } },
    { ...keyed, caller: 'guest', key: 'three', outcome: { orderId: uuidv7() } },
  ]);

  const left = await forgetTraces(db, person);

  const jobs = await db.select({ data: deadJob.data }).from(deadJob);
  const keys = await db.select({ key: idempotencyKey.key }).from(idempotencyKey);
  expect(left).toBe(0);
  expect(await db.select().from(deadLetter)).toEqual([]);
  expect(jobs).toEqual([{ data: { orderId: guestOrderId } }]);
  expect(keys).toEqual([{ key: 'three' }]);
});
