import { v7 as uuidv7 } from 'uuid';
import type { TransportKind } from '@agora/schema';
import { expect, it } from 'vitest';
import { eventually } from '../../src/testing/eventually.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { startOutbox } from './start-outbox.ts';

it('publishes again what it has of the lanes that a broker has lost, before what is new', async () => {
  await using shop = await startOutbox();
  const [lost, kept] = [uuidv7(), uuidv7()];
  const isElsewhere = shardOf(lost) !== shardOf(kept);
  {
    await using _relay = await shop.relay();
    for (const reason of ['one', 'two']) await shop.emit(reason, lost);
    await shop.emit('elsewhere', kept);
    await eventually(async () => expect(await shop.places()).toEqual([1n, 2n, 3n]));
  }
  shop.broker.delivered.splice(0);
  await shop.emit('three', lost);

  shop.broker.emptyLanes = [shardOf(lost)];
  await using _relay = await shop.relay();

  const again = isElsewhere ? ['one', 'two', 'three'] : ['one', 'two', 'elsewhere', 'three'];
  await eventually(() => expect(shop.broker.delivered).toEqual(again));
  await eventually(async () => expect(await shop.places()).not.toContain(null));
});

it('publishes again, in order, what another transport has, and after a return only what was told in between', async () => {
  await using shop = await startOutbox();
  const product = uuidv7();
  const tellOn = async (transport: TransportKind, reason: string) => {
    shop.broker.delivered.splice(0);
    await using _relay = await shop.relay(transport);
    await shop.emit(reason, product);
    await eventually(async () => {
      expect(shop.broker.delivered).toContain(reason);
      expect(await shop.places()).not.toContain(null);
    });
    return [...shop.broker.delivered];
  };

  const told = [
    await tellOn('redis', 'one'),
    await tellOn('nats', 'two'),
    await tellOn('redis', 'three'),
    await tellOn('redis', 'four'),
    await tellOn('tcp', 'five'),
    await tellOn('nats', 'six'),
  ];

  expect(told).toEqual([
    ['one'],
    ['one', 'two'],
    ['two', 'three'],
    ['four'],
    ['five'],
    ['three', 'four', 'five', 'six'],
  ]);
});

it('publishes once more what was told before it was known on which transport', async () => {
  await using shop = await startOutbox();
  const product = uuidv7();
  await shop.emit('one', product);
  await shop.database.sql`update messaging.outbox set position = 1`;
  await shop.database.sql`insert into messaging.outbox_head (id, position) values (1, 1)`;

  for (const expected of [['one'], ['one']]) {
    await using _relay = await shop.relay();
    await shop.emit('new');
    await eventually(() => expect(shop.broker.delivered).toContain('new'));
    expect(shop.broker.delivered.filter((reason) => reason === 'one')).toEqual(expected);
  }
});

it('lets new events pass what is published again, but not that of their own subject', async () => {
  await using shop = await startOutbox();
  const [changing, unchanged, others] = [uuidv7(), uuidv7(), Array.from({ length: 900 }, () => uuidv7())];
  {
    await using _relay = await shop.relay();
    await shop.emit('old', changing);
    await shop.emitOfEach('history', others);
    await eventually(async () => expect(await shop.places()).not.toContain(null));
  }
  shop.broker.delivered.splice(0);

  await shop.emit('new', unchanged);
  await shop.emit('changed', changing);

  await using _relay = await shop.relay('nats');
  await eventually(async () => expect(await shop.places()).not.toContain(null));

  expect(shop.broker.delivered).toHaveLength(903);
  expect(shop.broker.delivered.slice(200, 203)).toEqual(['old', 'new', 'changed']);
});
