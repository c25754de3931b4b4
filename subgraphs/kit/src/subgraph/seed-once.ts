import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

/** Seeds a database that was never seeded, all or nothing; replicas that start together wait for the first. */
export async function seedOnce<Stores extends object, Settings extends object>(
  { seed, stores }: SubgraphDefinition<Stores, Settings>,
  database: Database,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (!seed) return;
  await database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('seed'))`);
    await tx.execute(sql`set local statement_timeout = '120s'`);
    await tx.execute(sql`create table if not exists messaging.seeded (at timestamptz not null default now())`);
    const [done] = await tx.execute(sql`select at from messaging.seeded`);
    if (done) return;
    await seed({ tx, stores: stores(tx), settings, now });
    await tx.execute(sql`insert into messaging.seeded default values`);
  });
}
