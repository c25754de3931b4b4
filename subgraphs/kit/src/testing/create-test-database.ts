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

/**
 * A database of its own, migrated, gone when disposed. It is copied from a template that is migrated once per set of
 * migrations, which takes some 50 ms. It lies on the server of all tests, unless another one is given.
 */
export async function createTestDatabase(serviceMigrations: string, server = testPostgresUrl()): Promise<TestDatabase> {
  const template = `template_${fingerprint([kitMigrations, serviceMigrations])}`;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withServer(server, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    const [existing] = await sql`select 1 from pg_database where datname = ${template}`;
    if (!existing) {
      // An earlier run may have been killed at this point.
      await sql.unsafe(`drop database if exists ${template}_new`);
      await sql.unsafe(`create database ${template}_new`);
      await migrateDatabase(databaseUrl(server, `${template}_new`), serviceMigrations);
      await sql.unsafe(`alter database ${template}_new rename to ${template}`);
    }
    await sql.unsafe(`create database ${name} template ${template}`);
  });
  return {
    url: databaseUrl(server, name),
    [Symbol.asyncDispose]: () =>
      withServer(server, async (sql) => {
        await sql.unsafe(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function withServer(url: string, run: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await run(sql);
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
