import { sql } from 'drizzle-orm';
import { openDatabase } from '../database/database.ts';
import { createEnqueue } from '../jobs/create-enqueue.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

/** Who waits for another replica to seed waits for all that it writes. */
const statementMs = 120_000;

/** Seeds a database that was never seeded, all or nothing; replicas that start together wait for the first. */
export async function seedOnce<Stores extends object, Settings extends object>(
  {
    seed,
    stores,
    jobs,
  }: Pick<SubgraphDefinition<Stores, Settings>, 'seed' | 'stores'> & {
    readonly jobs: readonly { readonly kind: JobKind }[];
  },
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
    const enqueue = createEnqueue(tx, { kinds: new Set(jobs.map(({ kind }) => kind.name)), now: () => now });
    await seed({ tx, stores: stores(tx), settings, enqueue, now });
    await tx.execute(sql`insert into messaging.seeded default values`);
  });
}
