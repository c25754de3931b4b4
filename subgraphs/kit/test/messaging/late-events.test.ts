import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { userProfileUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import { openDatabase, type Queryable } from '../../src/database/database.ts';
import { parkedEvent } from '../../src/database/messaging-tables.ts';
import { listDeadLetters } from '../../src/inbox/dead-letters.ts';
import { type InboxOptions, type Outcome } from '../../src/inbox/inbox.ts';
import { on, type Reaction } from '../../src/inbox/reaction.ts';
import { reactionsByType } from '../../src/inbox/reactions-by-type.ts';
import { LateWork } from '../../src/subgraph/late-work.ts';
import { reactToEvents } from '../../src/subgraph/react-to-events.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { recordTransports } from '../../src/testing/recorded-transports.ts';
import type { EventHandler } from '../../src/transport/transport.ts';

const logged = z.object({ level: z.number(), msg: z.string() });

/** Takes renamings of users into the fixture's table; what it does before that is the test's. */
async function start(before: (name: string, tx: Queryable) => Promise<unknown>) {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const lines: string[] = [];
  const log = createLog('late', 'debug', { write: (line) => lines.push(line) });
  const outcomes: Outcome[] = [];
  const reaction: Reaction<Queryable> = on(userProfileUpdated, async ({ data }, tx: Queryable) => {
    await before(data.displayName, tx);
    await tx.execute(
      sql`insert into note (id, subject, text) values (${uuidv7()}, ${data.userId}, ${data.displayName})`,
    );
  });
  const inbox: InboxOptions<Queryable> = {
    database,
    reactions: reactionsByType([reaction]),
    workIn: (tx) => tx,
    log,
    retries: { maxAttempts: 3, firstDelayMs: 10, longestDelayMs: 20 },
    onOutcome: ({ outcome }) => outcomes.push(outcome),
  };
  const handlers: EventHandler[] = [];
  const transport = await recordTransports().to('user');
  const heard = {
    ...transport,
    subscribe: (...[service, group, handle]: Parameters<typeof transport.subscribe>) => {
      handlers.push(handle);
      return transport.subscribe(service, group, handle);
    },
  };
  const late = new LateWork({ log, lateMs: 1_000, longestMs: 3_000 });
  const listening = stack.use(await reactToEvents('review', () => Promise.resolve(heard), inbox, late));
  const owned = stack.move();
  return {
    listening,
    outcomes,
    /** Delivers as a transport does: again while it is rejected. */
    async deliver(displayName: string, userId = uuidv7()) {
      const event = eventOf(userId, displayName);
      for (let rejections = 0; ; rejections += 1) {
        const isTaken = await Promise.all(handlers.map((handle) => handle(event))).then(
          () => true,
          () => false,
        );
        if (isTaken) return rejections;
      }
    },
    notes: async () =>
      (await database.db.execute(sql`select text from note order by sequence`)).map(({ text }) => text),
    parked: () => database.db.select().from(parkedEvent),
    deadLetters: () => listDeadLetters(database),
    said: (message: string) => lines.filter((line) => line.includes(message)),
    told: () => lines.map((line) => logged.parse(JSON.parse(line))).map(({ level, msg }) => `${level} ${msg}`),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

const eventOf = (userId: string, displayName: string) => ({
  specversion: '1.0' as const,
  id: uuidv7(),
  source: '/agora/user',
  type: userProfileUpdated.type,
  subject: userId,
  time: new Date().toISOString(),
  datacontenttype: 'application/json' as const,
  data: { userId, displayName },
});

it('tells of an event that is at work for too long, once, and of its end', async () => {
  const gate = Promise.withResolvers<undefined>();
  await using shop = await start(() => gate.promise);
  const late = `${userProfileUpdated.type} takes too long`;

  const delivered = shop.deliver('Ada');
  await eventually(() => expect(shop.said(late)).toHaveLength(1));
  const during = shop.listening.problems;
  gate.resolve(undefined);
  await delivered;

  expect(during).toEqual([
    expect.stringMatching(new RegExp(`^${userProfileUpdated.type} has been under way for \\d+ s$`)),
  ]);
  expect(shop.said(late)).toHaveLength(1);
  expect(shop.said('has ended at last')).toHaveLength(1);
  expect(shop.listening.problems).toEqual([]);
});

it('gives up an event that is at work for ever, and takes it once when it is delivered again', async () => {
  const gate = Promise.withResolvers<undefined>();
  let runs = 0;
  await using shop = await start(() => {
    runs += 1;
    return gate.promise;
  });
  const user = uuidv7();

  const delivered = shop.deliver('Ada', user);
  // The second run waits for the mark of the first.
  await eventually(() => expect(shop.listening.problems).toHaveLength(2));
  gate.resolve(undefined);
  const rejections = await delivered;
  await shop.deliver('Bob', user);

  expect(rejections).toBeGreaterThan(0);
  expect(await shop.notes()).toEqual(['Ada', 'Bob']);
  expect(runs).toBe(2);
  expect(shop.told()).toContain('20 taking events failed, will try again');
  expect(shop.told().filter((line) => /^[45]0/.test(line) && !line.includes('takes too long'))).toEqual([]);
});

it('makes a dead letter of a parked event at which its connection breaks each time, and takes the others', async () => {
  let isBroken = true;
  await using shop = await start(async (name, tx) => {
    if (name === 'poison') await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
    else if (isBroken) throw new Error('not yet');
  });

  expect(await shop.deliver('poison')).toBe(0);
  expect(await shop.deliver('Ada')).toBe(0);
  isBroken = false;

  await eventually(async () => expect(await shop.parked()).toEqual([]));
  expect(await shop.notes()).toEqual(['Ada']);
  expect(await shop.deadLetters()).toMatchObject([{ attempts: 3, envelope: { data: { displayName: 'poison' } } }]);
});

it('logs each retry of a parked event for debugging, and of its reaction only the first failure and the dead letter', async () => {
  await using shop = await start(() => Promise.reject(new Error('not yet')));

  await shop.deliver('Ada');
  await eventually(async () => expect(await shop.deadLetters()).toHaveLength(1));

  expect(shop.told()).toEqual([
    '40 a reaction failed, its event is parked',
    '20 a parked event failed, it is tried again',
    '50 an event is a dead letter',
  ]);
});
