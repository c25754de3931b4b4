import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';

export interface DatabaseBefore extends TestDatabase {
  /** Fills it, by any number of statements. */
  run(statements: string): Promise<void>;
}

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

/**
 * A database as a release left it that had the migrations before `tag` only: a test fills it and starts the service of
 * today on it, which migrates it.
 */
export async function createDatabaseBefore(migrations: string, tag: string): Promise<DatabaseBefore> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  stack.defer(() => rm(folder, { recursive: true }));
  await cp(migrations, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as Journal;
  const end = journal.entries.findIndex((entry) => entry.tag === tag);
  if (end < 0) throw new Error(`there is no migration ${tag}`);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  for (const { tag: later } of journal.entries.slice(end)) await rm(join(folder, `${later}.sql`));
  const database = stack.use(await createTestDatabase(folder));
  const owned = stack.move();
  return {
    url: database.url,
    async run(statements) {
      const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
      try {
        await sql.unsafe(statements);
      } finally {
        await sql.end();
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
