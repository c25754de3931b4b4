import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { migrateDatabase } from '../database/migrate-database.ts';
import { testPostgresUrl } from './config.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

const kitMigrations = join(import.meta.dirname, '../../migrations');

/** Of a folder of migrations, on the server of all tests: each is looked for once in a process. */
const templates = new Map<string, Promise<string>>();

/**
 * A database of its own, migrated, gone when disposed. It is copied from a template that is migrated once per set of
 * migrations. It lies on the server of all tests, unless another one is given.
 */
export async function createTestDatabase(serviceMigrations: string, server?: string): Promise<TestDatabase> {
  const isOfAll = server === undefined;
  const url = server ?? testPostgresUrl();
  const run = (statement: string) =>
    isOfAll ? serverOfAll(url).unsafe(statement) : withServer(url, (sql) => sql.unsafe(statement));
  const known = isOfAll ? templates.get(serviceMigrations) : undefined;
  const prepared = known ?? prepareTemplate(serviceMigrations, url);
  if (isOfAll) templates.set(serviceMigrations, prepared);
  const template = await prepared;
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Copying the files takes a third of the time of writing each page to the log as well, which is what else happens.
  await run(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: databaseUrl(url, name),
    async [Symbol.asyncDispose]() {
      await run(`drop database if exists ${name} with (force)`);
    },
  };
}

/** The name of a database that has these migrations, and that nobody uses but to copy it. */
async function prepareTemplate(serviceMigrations: string, server: string): Promise<string> {
  const template = `template_${fingerprint([kitMigrations, serviceMigrations])}`;
  await withServer(server, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    const [existing] = await sql`select 1 from pg_database where datname = ${template}`;
    if (existing) return;
    // An earlier run may have been killed at this point.
    await sql.unsafe(`drop database if exists ${template}_new`);
    await sql.unsafe(`create database ${template}_new`);
    await migrateDatabase(databaseUrl(server, `${template}_new`), serviceMigrations);
    await sql.unsafe(`alter database ${template}_new rename to ${template}`);
  });
  return template;
}

let connected: Sql | undefined;

/** A connection that is kept for the next database, and closed when there is none for a while. */
function serverOfAll(url: string): Sql {
  connected ??= postgres(url, { max: 1, idle_timeout: 2, onnotice: () => undefined });
  return connected;
}

async function withServer<Result>(url: string, run: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    hash.update(folder);
    for (const file of readdirSync(folder)
      .filter((entry) => entry.endsWith('.sql'))
      .sort()) {
      hash.update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
