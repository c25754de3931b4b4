import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { reviewRejected, userProfileUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import { type Database, openDatabase, type Queryable } from '../../src/database/database.ts';
import { startBreakableNetwork } from '../../src/testing/breakable-network.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';
import { leaseMs, noteJob, noteWanted } from '../jobs/note-jobs.ts';
import { startWorkerOn, transactOn } from '../jobs/start-worker.ts';

async function start() {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const owned = stack.move();
  return { url, database, [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose]() };
}

/** What a restart of PostgreSQL does to everyone: each connection to this database is cut. */
async function cutConnections(url: string): Promise<void> {
  await using other = openDatabase({ url, connections: 1 });
  await other.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await eventually(async () => {
    const left = await other.db.execute(sql`
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and state = 'idle in transaction'`);
    expect(left).toHaveLength(0);
  });
}

/** The driver reports a lost connection to the next statement on its successor as well: the first try may fail. */
const expectAnswers = (database: Database) =>
  eventually(async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => database.transaction((tx) => tx.execute(sql`select 1`))),
    );
    expect(answers).toHaveLength(20);
  });

it.each<[string, (tx: Queryable, cut: () => Promise<void>) => Promise<unknown>]>([
  [
    'between two statements',
    async (tx, cut) => {
      await cut();
      return tx.execute(sql`select 1`);
    },
  ],
  ['within a statement', (tx, cut) => Promise.all([tx.execute(sql`select pg_sleep(20)`), cut()])],
  ['after the last statement', (_, cut) => cut()],
  [
    'within a savepoint',
    (tx, cut) =>
      tx.transaction(async (inner) => {
        await inner.execute(sql`select 1`);
        await cut();
        await inner.execute(sql`select 1`);
      }),
  ],
  [
    'within a statement of a savepoint',
    (tx, cut) => Promise.all([tx.transaction((inner) => inner.execute(sql`select pg_sleep(20)`)), cut()]),
  ],
])('fails a transaction whose connection is lost %s, and heals', async (_, work) => {
  await using shop = await start();

  const failed = shop.database.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await work(tx, () => cutConnections(shop.url));
  });

  await expect(failed).rejects.toThrow();
  await expectAnswers(shop.database);
});

it('does what is asked at the moment at which a connection is reset', async () => {
  await using test = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  const url = new URL(test.url);
  await using network = await startBreakableNetwork(Number(url.port));
  url.port = String(network.port);
  await using database = openDatabase({ url: url.href, connections: 1 });
  await database.db.execute(sql`select 1`);

  const asked = database.db.execute(sql`select pg_sleep(20)`).catch(() => database.db.execute(sql`select 1`));
  await eventually(async () => {
    await using other = openDatabase({ url: test.url, connections: 1 });
    const running = await other.db.execute(sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`);
    expect(running).toHaveLength(1);
  });
  network.reset();

  expect(await asked).toHaveLength(1);
});

it('is closed soon after its connections were cut within statements', async () => {
  await using shop = await start();
  const database = openDatabase({ url: shop.url });
  const sleeping = Promise.allSettled(Array.from({ length: 6 }, () => database.db.execute(sql`select pg_sleep(20)`)));
  await eventually(async () => {
    const running = await shop.database.db.execute(sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`);
    expect(running).toHaveLength(6);
  });
  await Promise.all([sleeping, cutConnections(shop.url)]);

  const since = performance.now();
  await database[Symbol.asyncDispose]();

  expect(performance.now() - since).toBeLessThan(3_000);
});

it('goes on with a job that lost its connection', async () => {
  await using shop = await start();
  const jobs = [
    noteJob(
      async ({ attempt, finish }) => {
        if (attempt === 1) await cutConnections(shop.url);
        await finish(({ notes }) => notes.add('note', 'written'));
      },
      { leaseMs },
    ),
  ];
  await using _worker = await startWorkerOn(shop.database, jobs);

  await transactOn(shop.database, jobs)(({ enqueue }) => enqueue(noteWanted, { text: 'any' }));

  await eventually(async () => expect(await fixture.stores(shop.database.db).notes.texts()).toEqual(['written']));
  await expectAnswers(shop.database);
});

it('wakes subscriptions, publishes and retries again after PostgreSQL cut every connection', async () => {
  const failingNames = new Set(['Ada']);
  await using shop = await startTestSubgraph(fixture, { failingNames });
  const events = shop.guest.subscribe('subscription { signals(key: "note:1") }');
  await events.next();
  await shop.tell(userProfileUpdated.draft({ userId: uuidv7(), displayName: 'Ada' }));

  await cutConnections(shop.running.database.url);
  failingNames.clear();
  const woken = await events.next();
  const draft = { reviewId: uuidv7(), productId: uuidv7(), authorId: uuidv7(), rating: 1, reason: 'told' };
  await eventually(() => shop.given(({ emit }) => emit(reviewRejected.draft(draft))));
  await shop.given(({ signal }) => signal('note:1'));
  const wokenAgain = await events.next();
  await events.return?.();

  expect([woken.value, wokenAgain.value]).toEqual([{ data: { signals: 1 } }, { data: { signals: 2 } }]);
  await eventually(async () => expect(await shop.given(({ notes }) => notes.texts())).toEqual(['Ada']));
});
