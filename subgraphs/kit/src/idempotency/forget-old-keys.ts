import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { idempotencyKey } from '../database/messaging-tables.ts';
import type { Job } from '../subgraph/job.ts';

const keptForMs = 24 * 60 * 60 * 1_000;

const batchSize = 1_000;

/** A repetition comes within a day, or is none. */
export const forgetOldKeys: Job<{ readonly database: Database; readonly now: () => Date }> = {
  name: 'forget old idempotency keys',
  everyMs: 60 * 60 * 1_000,
  async run({ database, now }) {
    const latest = new Date(now().getTime() - keptForMs);
    const forgotten = await database.db.execute(sql`
      delete from ${idempotencyKey} where ctid in (
        select ctid from ${idempotencyKey} where created_at < ${latest.toISOString()} limit ${batchSize})`);
    return forgotten.count === batchSize;
  },
};
