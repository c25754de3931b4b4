import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { userProfileUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import type { Queryable } from '../../src/database/database.ts';
import { replayDeadLetters } from '../../src/inbox/dead-letters.ts';
import { receive } from '../../src/inbox/inbox.ts';
import { on } from '../../src/inbox/reaction.ts';
import { reactionsByType } from '../../src/inbox/reactions-by-type.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const ada = uuidv7();
const bob = uuidv7();

async function start(...failing: string[]) {
  const failingNames = new Set(failing);
  const shop = await startTestSubgraph(fixture, { failingNames });
  return {
    ...shop,
    failingNames,
    rename: (userId: string, displayName: string, id?: string) =>
      shop.tell(userProfileUpdated.draft({ userId, displayName }), id ? { id } : {}),
    notes: () => shop.given(({ notes }) => notes.texts()),
  };
}

it('takes an event once, however often it is delivered', async () => {
  await using shop = await start();
  const id = uuidv7();

  expect(await shop.rename(ada, 'Ada', id)).toBe('done');
  expect(await shop.rename(ada, 'Ada', id)).toBe('duplicate');
  expect(await shop.notes()).toEqual(['Ada']);
});

it('takes an event once when many replicas get it at the same moment', async () => {
  await using shop = await start();
  const id = uuidv7();

  const outcomes = await Promise.all(Array.from({ length: 8 }, () => shop.rename(ada, 'Ada', id)));

  expect(outcomes.sort()).toEqual(['done', ...Array.from({ length: 7 }, () => 'duplicate')].sort());
  expect(await shop.notes()).toEqual(['Ada']);
});

it('undoes what a failing reaction wrote and parks its event', async () => {
  await using shop = await start('bad');

  expect(await shop.rename(ada, 'bad')).toBe('parked');
  expect(await shop.notes()).toEqual([]);
});

it('keeps the order of a subject behind a parked event while other subjects go on', async () => {
  await using shop = await start('first');
  await shop.rename(ada, 'first');

  expect(await shop.rename(ada, 'second')).toBe('parked');
  expect(await shop.rename(bob, 'other')).toBe('done');
  shop.failingNames.clear();

  await eventually(async () => expect(await shop.notes()).toEqual(['other', 'first', 'second']));
});

it('makes a dead letter of an event that keeps failing, and goes on with the next of its subject', async () => {
  await using shop = await start('poison');
  await shop.rename(ada, 'poison');
  await shop.rename(ada, 'next');

  await eventually(async () => expect(await shop.notes()).toEqual(['next']));
  expect(await shop.deadLetters()).toEqual([userProfileUpdated.type]);
});

it('replays a dead letter once the cause is mended', async () => {
  await using shop = await start('poison');
  await shop.rename(ada, 'poison');
  await eventually(async () => expect(await shop.deadLetters()).toHaveLength(1));
  shop.failingNames.clear();

  expect(await replayDeadLetters(shop.running.database, 'all')).toBe(1);

  await eventually(async () => expect(await shop.notes()).toEqual(['poison']));
  expect(await shop.deadLetters()).toEqual([]);
});

it('makes a dead letter of an event that does not fit its contract, at once and with nothing half-written', async () => {
  await using shop = await start();

  expect(await shop.tellRaw(userProfileUpdated, { userId: 'nobody' })).toBe('dead');
  expect(await shop.notes()).toEqual([]);
  expect(await shop.deadLetters()).toEqual([userProfileUpdated.type]);
});

it('takes an event at once whose reaction lost a deadlock against another one', async () => {
  await using shop = await start();
  await shop.given(async ({ notes }) => {
    await notes.add(ada, '');
    await notes.add(bob, '');
  });
  const both = Promise.withResolvers<undefined>();
  let begun = 0;
  const write = (tx: Queryable, subject: string) =>
    tx.execute(sql`update note set text = text || 'x' where subject = ${subject}`);
  const reaction = on(userProfileUpdated, async ({ data: { userId } }, tx: Queryable) => {
    await write(tx, userId);
    begun += 1;
    if (begun >= 2) both.resolve(undefined);
    await both.promise;
    await write(tx, userId === ada ? bob : ada);
  });
  const { inbox } = shop.running;
  const options = { ...inbox, reactions: reactionsByType([reaction]), workIn: (tx: Queryable) => tx };
  const tell = (userId: string) =>
    receive(
      {
        specversion: '1.0',
        id: uuidv7(),
        source: '/agora/user',
        type: userProfileUpdated.type,
        subject: userId,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        data: { userId, displayName: 'Name' },
      },
      options,
    );

  expect(await Promise.all([tell(ada), tell(bob)])).toEqual(['done', 'done']);
  expect(await shop.notes()).toEqual(['xx', 'xx']);
  expect(begun).toBe(3);
});
