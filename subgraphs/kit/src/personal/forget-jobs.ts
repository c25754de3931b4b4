import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../database/database.ts';
import { job } from '../database/messaging-tables.ts';
import type { JobKind } from '../jobs/job-kind.ts';

/** Deletes the jobs of a kind that name a person, which nobody has to do once they are gone. One that runs meanwhile ends by itself. */
export async function forgetJobs(db: Queryable, { name }: JobKind, userId: string): Promise<void> {
  await db.delete(job).where(and(eq(job.kind, name), sql`strpos(${job.data}::text, ${userId}) > 0`));
}
