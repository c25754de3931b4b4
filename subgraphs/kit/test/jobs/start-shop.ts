import { join } from 'node:path';
import { openDatabase } from '../../src/database/database.ts';
import { job as jobTable } from '../../src/database/messaging-tables.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { fixture } from '../fixture/src/subgraph.ts';
import { writeNote } from './note-jobs.ts';
import { type NoteJob, startWorker, transactOn } from './start-worker.ts';

/** The database of a service that does these jobs, and its replicas. */
export async function startShop(jobs: readonly NoteJob[] = [writeNote]) {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const owned = stack.move();
  return {
    url,
    database,
    transact: transactOn(database, jobs),
    replica: () => startWorker(url, jobs),
    notes: () => fixture.stores(database.db).notes.texts(),
    waiting: () => database.db.select().from(jobTable),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}
