import { join } from 'node:path';
import { startPostgres } from '@agora/docker';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { tellDatabaseOutages } from '../../src/database/database-outage.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { startLoop } from '../../src/subgraph/start-loop.ts';
import { patience } from '../transport/patience.ts';
import { throwAwayServer } from '../transport/throw-away-server.ts';

it('says of a broker that it cannot be reached, also where a database would say it with the same code', async () => {
  await using target = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  const lines: string[] = [];
  const log = createLog('order', 'info', { write: (line) => lines.push(line) });
  await using _outages = tellDatabaseOutages(target.url, log);
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED', port: 1 });

  log.warn({ err: refused }, 'Redis cannot be reached');

  expect(lines).toEqual([expect.stringContaining('Redis cannot be reached')]);
});

it('tells of a database that stands still by one line at the beginning, with the cause, and one at the end', async () => {
  await using server = await throwAwayServer(startPostgres);
  await using target = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'), server.url);
  const lines: { msg: string; level: number; cause?: string; err?: { message: string } }[] = [];
  const log = createLog('order', 'debug', { write: (line) => lines.push(JSON.parse(line)) });
  const told = () => lines.filter(({ level }) => level > 20).map(({ msg, cause }) => [msg, cause]);
  await using database = openDatabase({ url: target.url, statementMs: 1_000 });
  await using _outages = tellDatabaseOutages(target.url, log);
  await using _loops = new AsyncDisposableStack();
  const run = () => database.db.execute(sql`select 1`).then(() => false);
  for (const name of ['relay', 'jobs', 'lane']) {
    _loops.use(startLoop({ name, log: log.child({ name }), pollMs: 20, run }));
  }
  const failed = () =>
    new Set(lines.filter(({ msg }) => /^(relay|jobs|lane) failed, will try again$/.test(msg)).map(({ msg }) => msg));

  const frozen = server.freeze();
  await expect.poll(() => failed().size, patience).toBe(3);
  frozen[Symbol.dispose]();

  await expect.poll(() => told().at(-1)?.[0], patience).toBe('the database can be used again');
  expect(told()).toEqual([
    ['the database cannot be used', 'it has said nothing for 5 s'],
    ['the database can be used again', undefined],
  ]);
});
