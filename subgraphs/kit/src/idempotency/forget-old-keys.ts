import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { idempotencyKey } from '../database/messaging-tables.ts';

const keptForMs = 24 * 60 * 60 * 1_000;

const batchSize = 1_000;

/** A repetition comes within a day, or is none. */
export async function forgetOldKeys({ db }: Database, now: Date): Promise<void> {
  const latest = new Date(now.getTime() - keptForMs);
  const statement = sql`
      delete from ${idempotencyKey} where ctid in (
        select ctid from ${idempotencyKey} where created_at < ${latest.toISOString()} limit ${batchSize})`;
  while ((await db.execute(statement)).count === batchSize);
}
