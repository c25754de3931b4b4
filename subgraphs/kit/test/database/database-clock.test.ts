import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabaseClock } from '../../src/database/database-clock.ts';
import { openDatabase } from '../../src/database/database.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { createLog } from '../../src/telemetry/log.ts';

const migrations = join(import.meta.dirname, '../fixture/migrations');
const log = createLog('clock', 'silent');
const minutes = 60_000;

it('gives all replicas of a service one time, however far the clocks of their hosts are apart', async () => {
  await using testDatabase = await createTestDatabase(migrations);
  await using database = openDatabase({ url: testDatabase.url });
  await using ahead = await openDatabaseClock(database, log, () => Date.now() + 5 * minutes);
  await using behind = await openDatabaseClock(database, log, () => Date.now() - 5 * minutes);

  const apartMs = Math.abs(ahead.now().getTime() - behind.now().getTime());

  expect(apartMs).toBeLessThan(minutes);
});

it('counts on between two comparisons', async () => {
  await using testDatabase = await createTestDatabase(migrations);
  await using database = openDatabase({ url: testDatabase.url });
  const host = { now: 0 };
  await using clock = await openDatabaseClock(database, log, () => host.now);
  const before = clock.now().getTime();

  host.now += 1_234;

  expect(clock.now().getTime() - before).toBe(1_234);
});
