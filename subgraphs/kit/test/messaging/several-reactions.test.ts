import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { userProfileUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import { listDeadLetters, replayDeadLetters } from '../../src/inbox/dead-letters.ts';
import { on } from '../../src/inbox/reaction.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const ada = uuidv7();

const greeting = (name?: string) =>
  on(
    userProfileUpdated,
    async ({ data }, { notes, settings }: Parameters<(typeof fixture.events)[number]['handle']>[1]) => {
      await notes.add(data.userId, `hello ${data.displayName}`);
      if (settings.failingNames.has(`hello ${data.displayName}`)) throw new Error('cannot greet');
    },
    name === undefined ? {} : { name },
  );

async function start(...failing: string[]) {
  const failingNames = new Set(failing);
  const shop = await startTestSubgraph(
    { ...fixture, events: [...fixture.events, greeting('greeting')] },
    { failingNames },
  );
  return {
    ...shop,
    failingNames,
    rename: (displayName: string, id = uuidv7()) =>
      shop.tell(userProfileUpdated.draft({ userId: ada, displayName }), { id }),
    notes: () => shop.given(({ notes }) => notes.texts()),
  };
}

it('runs every reaction to one type of event, each once', async () => {
  await using shop = await start();
  const id = uuidv7();

  const outcomes = [await shop.rename('Ada', id), await shop.rename('Ada', id)];

  expect(outcomes).toEqual(['done', 'duplicate']);
  expect(await shop.notes()).toEqual(['Ada', 'hello Ada']);
});

it('neither undoes nor repeats a reaction when another one to the same event fails', async () => {
  await using shop = await start('Ada', 'hello Bob');

  const outcomes = [await shop.rename('Ada'), await shop.rename('Bob')];
  const written = await shop.notes();
  shop.failingNames.clear();

  expect(outcomes).toEqual(['parked', 'parked']);
  expect(written).toEqual(['hello Ada']);
  await eventually(async () =>
    expect((await shop.notes()).toSorted()).toEqual(['Ada', 'Bob', 'hello Ada', 'hello Bob']),
  );
});

it('makes a dead letter for the reaction that keeps failing, and replays that one alone', async () => {
  await using shop = await start('hello Ada');

  await shop.rename('Ada');
  const { database } = shop.running;
  await eventually(async () => expect(await listDeadLetters(database)).toMatchObject([{ reaction: 'greeting' }]));
  shop.failingNames.clear();
  await replayDeadLetters(database, 'all');

  await eventually(async () => expect(await shop.notes()).toEqual(['Ada', 'hello Ada']));
});

it('does not start with two reactions of one name to one type of event', async () => {
  const started = startTestSubgraph(
    { ...fixture, events: [...fixture.events, greeting()] },
    { failingNames: new Set<string>() },
  );

  await expect(started).rejects.toThrow(`two reactions to ${userProfileUpdated.type} have the name "default"`);
});

it('keeps the marks, parked events and dead letters of before reactions had names', async () => {
  await using shop = await start();
  const { url } = shop.running.database;
  const migration = await readFile(join(import.meta.dirname, '../../migrations/0000_messaging.sql'), 'utf8');
  const next = await readFile(join(import.meta.dirname, '../../migrations/0001_reactions.sql'), 'utf8');
  const id = uuidv7();
  const sql = postgres(url, { max: 1, onnotice: () => undefined });

  const rows = await sql.begin(async (tx) => {
    await tx.unsafe(
      `alter schema messaging rename to current; ${migration.replaceAll('--> statement-breakpoint', '')}`,
    );
    await tx`insert into messaging.inbox (event_id) values (${id})`;
    await tx`insert into messaging.dead_letter (event_id, source, type, subject, envelope, attempts)
      values (${id}, '/agora/user', 'x', 'y', '{}', 8)`;
    await tx.unsafe(next.replaceAll('--> statement-breakpoint', ''));
    return tx`select event_id, reaction from messaging.inbox union all select event_id, reaction from messaging.dead_letter`;
  });
  await sql.end();

  expect(rows.map((row) => [row['event_id'], row['reaction']])).toEqual([
    [id, 'default'],
    [id, 'default'],
  ]);
});
