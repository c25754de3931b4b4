import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '@agora/schema';
import type { Sql } from 'postgres';

/** Rows of one statement. */
const chunk = 100;

/** Tables that no migration makes, as the release made them. */
const besideMigrations = `create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);
`;

/** A database as SQL: the migrations of that release, then its rows. `pg_dump` would say the same, but few machines have that of our version. */
export async function dumpDatabase(sql: Sql, service: ServiceName, project: string): Promise<string> {
  const parts = [
    await migrationsIn(join(project, 'subgraphs/kit/migrations')),
    await migrationsIn(join(project, 'subgraphs', service, 'migrations')),
    besideMigrations,
    'set session_replication_role = replica;\n',
  ];
  const connection = await sql.reserve();
  try {
    await connection`set time zone 'UTC'`;
    for (const { name, columns } of await tablesOf(connection)) {
      const values = columns.map((column) => `quote_nullable(${column}::text)`).join(`, `);
      const rows = await connection.unsafe<{ row: string }[]>(
        `select concat_ws(', ', ${values}) as row from ${name} order by 1`,
      );
      for (let start = 0; start < rows.length; start += chunk) {
        const some = rows.slice(start, start + chunk).map(({ row }) => `(${row})`);
        parts.push(`insert into ${name} (${columns.join(', ')}) values\n${some.join(',\n')};\n`);
      }
    }
    const sequences = await connection<{ name: string; last: string }[]>`
      select format('%I.%I', schemaname, sequencename) as name, last_value as last
      from pg_sequences where last_value is not null order by 1`;
    parts.push(...sequences.map(({ name, last }) => `select setval('${name}', ${last});\n`));
  } finally {
    connection.release();
  }
  return parts.join('\n');
}

async function migrationsIn(folder: string): Promise<string> {
  const journal: unknown = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8'));
  const { entries } = journal as { entries: { tag: string }[] };
  const files = await Promise.all(entries.map(({ tag }) => readFile(join(folder, `${tag}.sql`), 'utf8')));
  return files
    .map((text) => `${text.replaceAll('--> statement-breakpoint', '').trim().replace(/;?$/, ';')}\n`)
    .join('\n');
}

/** With the columns that can be written. */
async function tablesOf(sql: Sql): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> {
  return sql<{ name: string; columns: string[] }[]>`
    select format('%I.%I', table_schema, table_name) as name,
      array_agg(quote_ident(column_name) order by ordinal_position) as columns
    from information_schema.columns
    where table_schema in ('public', 'messaging', 'drizzle') and is_generated = 'NEVER'
    group by table_schema, table_name order by 1`;
}
