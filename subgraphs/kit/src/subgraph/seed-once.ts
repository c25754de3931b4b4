import { sql } from 'drizzle-orm';
import { openDatabase } from '../database/database.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

/** Who waits for another replica to seed waits for all that it writes. */
const statementMs = 120_000;

/** Seeds a database that was never seeded, all or nothing; replicas that start together wait for the first. */
export async function seedOnce<Stores extends object, Settings extends object>(
  { seed, stores }: SubgraphDefinition<Stores, Settings>,
  url: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (!seed) return;
  await using database = openDatabase({ url, connections: 1, statementMs });
  await database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('seed'))`);
    await tx.execute(sql`create table if not exists messaging.seeded (at timestamptz not null default now())`);
    const [done] = await tx.execute(sql`select at from messaging.seeded`);
    if (done) return;
    await seed({ tx, stores: stores(tx), settings, now });
    await tx.execute(sql`insert into messaging.seeded default values`);
  });
}
