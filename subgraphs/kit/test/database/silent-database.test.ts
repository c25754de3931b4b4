import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { startBreakableNetwork } from '../../src/testing/breakable-network.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { eventually } from '../../src/testing/eventually.ts';

it('ends what waits for a database that says nothing any more, and goes on when it is back', async () => {
  await using test = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  const url = new URL(test.url);
  await using network = await startBreakableNetwork(Number(url.port));
  url.port = String(network.port);
  await using database = openDatabase({ url: url.href, statementMs: 300 });
  const begun = Promise.withResolvers<undefined>();
  const cut = Promise.withResolvers<undefined>();
  await database.db.execute(sql`select 1`);

  const between = database.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    begun.resolve(undefined);
    await cut.promise;
    await tx.execute(sql`select 2`);
  });
  const atItsEnd = database.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await begun.promise;
    await cut.promise;
  });
  await begun.promise;
  network.cut();
  cut.resolve(undefined);
  const outcomes = await Promise.allSettled([
    between,
    atItsEnd,
    ...Array.from({ length: 3 }, () => database.db.execute(sql`select 1`)),
  ]);
  network.mend();

  expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
  await eventually(async () => {
    await Promise.all(Array.from({ length: 12 }, () => database.transaction((tx) => tx.execute(sql`select 1`))));
  });
});

it('keeps a connection on which nobody has asked anything', async () => {
  await using test = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  await using database = openDatabase({ url: test.url, connections: 1, statementMs: 300 });
  const who = async () => {
    const [row] = await database.db.execute(sql`select pg_backend_pid() as pid`);
    return row?.['pid'];
  };
  const before = await who();

  const since = performance.now();
  await eventually(() => expect(performance.now() - since).toBeGreaterThan(6_000));

  expect(await who()).toBe(before);
});
