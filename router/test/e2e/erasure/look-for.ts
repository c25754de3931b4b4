import { type ServiceName, serviceNames } from '@agora/schema';
import type { Sql } from 'postgres';
import type { Databases } from '../release/databases.ts';

/** A row in which one of the texts was found. */
export interface Found {
  readonly service: ServiceName;
  readonly table: string;
  readonly text: string;
  readonly row: string;
}

/** Looks through every column of every table of the ten databases. */
export async function lookFor(databases: Databases, texts: readonly string[]): Promise<readonly Found[]> {
  const found = await Promise.all(serviceNames.map((service) => lookIn(service, databases.of(service), texts)));
  return found.flat();
}

async function lookIn(service: ServiceName, sql: Sql, texts: readonly string[]): Promise<readonly Found[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle') order by 1`;
  if (tables.length < 5) throw new Error(`${service} has hardly a table`);
  const found: Found[] = [];
  for (const { name: table } of tables) {
    const rows = await sql.unsafe<{ text: string; row: string }[]>(
      `select one.text, whole.row from (select entry::text as row from ${table} as entry) as whole
       join unnest($1::text[], $2::text[]) as one(text, pattern) on whole.row ~* one.pattern`,
      [[...texts], texts.map(asWord)],
    );
    found.push(...rows.map(({ text, row }) => ({ service, table, text, row })));
  }
  return found;
}

/** In which tables, as `user.account`. */
export const placesOf = (found: readonly Found[]): readonly string[] =>
  [...new Set(found.map(({ service, table }) => `${service}: ${table}`))].toSorted();

/** Not as a part of an id or a number. */
const asWord = (text: string) =>
  `(?<![-[:alnum:]])${text.replaceAll(/[.+*?()[\]{}|^$\\]/g, String.raw`\$&`)}(?![-[:alnum:]])`;
