import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Queryable } from '../database/database.ts';
import { job } from '../database/messaging-tables.ts';
import { currentTraceparent } from '../telemetry/trace.ts';
import type { JobKind } from './job-kind.ts';

/** Wake-ups can be lost with a connection, so each worker looks by itself this often; what is due later need wake nobody. */
export const pollMs = 5_000;

/** Channel on which workers are woken when jobs were committed. */
export const jobChannel = 'agora_job';

interface EnqueueOptions {
  /** When it is due; at once unless said. */
  readonly dueAt?: Date;
  /**
   * There is one job of a kind and key at most: enqueued again, it is about the newest data and due when that says, and
   * its attempts begin anew. One that is running is not disturbed: it runs once more.
   */
  readonly key?: string;
}

export type Enqueue = <Schema extends z.ZodType>(
  kind: JobKind<Schema>,
  data: z.input<Schema>,
  options?: EnqueueOptions,
) => Promise<void>;

export type Withdraw = (kind: JobKind, key: string) => Promise<void>;

/** Takes a job back in the caller's transaction, if it waits; one that is running goes on. */
export const createWithdraw =
  (tx: Queryable): Withdraw =>
  async (kind, key) => {
    await tx.delete(job).where(and(eq(job.kind, kind.name), eq(job.key, key), isNull(job.lease)));
  };

/**
 * Writes a job into the caller's transaction: it is done if and only if that commits, and soon after. Throws ZodError for
 * data of another form, and TypeError for a kind that nobody in `subgraph.ts` does.
 */
export function createEnqueue(
  tx: Queryable,
  { kinds, now }: { readonly kinds: ReadonlySet<string>; readonly now: () => Date },
): Enqueue {
  return async (kind, data, { dueAt = now(), key } = {}) => {
    if (!kinds.has(kind.name)) throw new TypeError(`nobody is declared to do jobs of the kind ${kind.name}`);
    const given = { data: kind.schema.parse(data), dueAt, traceparent: currentTraceparent() };
    const written = tx
      .insert(job)
      .values({ id: uuidv7(), kind: kind.name, key, ...given })
      .onConflictDoUpdate({
        target: [job.kind, job.key],
        set: {
          data: sql`excluded.data`,
          traceparent: sql`excluded.traceparent`,
          dueAt: sql`case when ${job.lease} is null then excluded.due_at else ${job.dueAt} end`,
          againAt: sql`case when ${job.lease} is null then null else excluded.due_at end`,
          attempts: sql`case when ${job.lease} is null then 0 else ${job.attempts} end`,
        },
      });
    if (dueAt.getTime() - now().getTime() >= pollMs) await written;
    else await written.returning({ woken: sql`pg_notify(${jobChannel}, '')` });
  };
}
