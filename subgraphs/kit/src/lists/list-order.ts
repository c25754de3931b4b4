import { asc, desc, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { PageRequest } from './connection.ts';

/** What a value of a key is: a cursor comes from outside, and the database takes no other. */
export type KeyKind = 'id' | 'instant' | 'integer' | 'number' | 'text';

/** A column by which rows are ordered, none of them null. */
interface OrderKey<Row> {
  readonly column: SQLWrapper;
  readonly kind: KeyKind;
  readonly valueOf: (row: Row) => string;
}

/** In which order a list comes: by its keys, of which the last is different for all rows. */
export interface ListOrder<Row> {
  /** Its name in cursors: a cursor of another order is refused. */
  readonly name: string;
  readonly isDescending: boolean;
  readonly keys: readonly OrderKey<Row>[];
}

const types: Record<KeyKind, SQL> = {
  id: sql`uuid`,
  instant: sql`timestamptz`,
  integer: sql`bigint`,
  number: sql`float8`,
  text: sql`text`,
};

/** Only what lies behind the cursor, in the direction of reading; everything without one. */
export function behind<Row>(
  { keys, isDescending }: ListOrder<Row>,
  { cursor, direction }: PageRequest,
): SQL | undefined {
  if (!cursor) return undefined;
  const columns = sql.join(
    keys.map(({ column }) => sql`${column}`),
    sql`, `,
  );
  const values = sql.join(
    keys.map(({ kind }, index) => sql`${cursor[index]}::${types[kind]}`),
    sql`, `,
  );
  const isDownward = isDescending === (direction === 'forward');
  return sql`(${columns}) ${isDownward ? sql`<` : sql`>`} (${values})`;
}

/** What to order by, in the direction of reading. */
export function readingOrder<Row>({ keys, isDescending }: ListOrder<Row>, { direction }: PageRequest): SQL[] {
  const by = isDescending === (direction === 'forward') ? desc : asc;
  return keys.map(({ column }) => by(column));
}

/** The place of each row among those with the same owner, from 1 on, in the direction of reading: for a page of each. */
export function rankWithin<Row>(owner: SQLWrapper, order: ListOrder<Row>, page: PageRequest): SQL<number> {
  return sql<number>`row_number() over (partition by ${owner} order by ${sql.join(readingOrder(order, page), sql`, `)})`;
}
