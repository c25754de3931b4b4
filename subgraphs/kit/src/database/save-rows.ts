import { and, getTableColumns, notInArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Queryable } from './database.ts';

interface Saved<Table extends PgTable> {
  readonly table: Table;
  readonly id: PgColumn;
  /** Which rows belong to the owner, before and after. */
  readonly owned: SQL;
  /** All with the same columns; what they do not have is not touched. */
  readonly rows: readonly (Table['$inferInsert'] & { readonly id: string })[];
}

/**
 * Makes the rows of an owner, whom the caller has locked, what is given: those that are gone are deleted, others are
 * inserted or written over, and those that are the same stay as they are.
 */
export async function saveRows<Table extends PgTable>(
  db: Queryable,
  { table, id, owned, rows }: Saved<Table>,
): Promise<void> {
  const kept = rows.map((row) => row.id);
  await db.delete(table).where(and(owned, notInArray(id, kept)));
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(([field]) => field in first);
  const given = ({ name }: PgColumn) => sql`excluded.${sql.identifier(name)}`;
  await db
    .insert(table)
    .values([...rows])
    .onConflictDoUpdate({
      target: id,
      // The columns are those of the table, which is more than their names tell the compiler.
      // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
      set: Object.fromEntries(columns.map(([field, column]) => [field, given(column)])) as PgUpdateSetSource<Table>,
      setWhere: sql`${owned} and (${sql.join(
        columns.map(([, column]) => sql`${column} is distinct from ${given(column)}`),
        sql` or `,
      )})`,
    });
}
