import { sql } from 'drizzle-orm';
import type { Database, Queryable } from './database.ts';

/** Runs reads that all see the database as it was at the first of them. */
export function inSnapshot<Result>(database: Database, run: (tx: Queryable) => Promise<Result>): Promise<Result> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`);
    return run(tx);
  });
}
