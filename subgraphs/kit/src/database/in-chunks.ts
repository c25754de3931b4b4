import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './database.ts';

interface ChunkedQuery<Form extends z.ZodType> {
  readonly query: SQL;
  /** Of a row, by the names of its columns. */
  readonly row: Form;
  /** Rows that are in memory at once. */
  readonly size?: number;
}

/** The rows of a query, some at a time, by a cursor of the transaction that this runs in; it ends with that. */
export async function* inChunks<Form extends z.ZodType>(
  tx: Queryable,
  { query, row, size = 500 }: ChunkedQuery<Form>,
): AsyncGenerator<readonly z.infer<Form>[]> {
  const cursor = sql.identifier(`chunks_${randomUUID()}`);
  const rows = z.array(row);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`);
  for (;;) {
    const chunk = [...(await tx.execute(sql`fetch forward ${sql.raw(String(size))} from ${cursor}`))];
    if (chunk.length > 0) yield rows.parse(chunk);
    if (chunk.length < size) return;
  }
}
