import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { GraphQLError, Source } from 'graphql';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { formatError } from '../../src/graphql/format-error.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

it('says that a service is away whose database takes no connection, and that it may be asked again', async () => {
  const client = postgres({ host: '127.0.0.1', port: await closedPort(), backoff: false, max: 1 });

  const failed: unknown = await drizzle(client)
    .execute(sql`select 1`)
    .catch((error: unknown) => error);
  await client.end();

  expect(formatError({ message: '', path: ['products'] }, failed)).toEqual({
    message: 'A service that is needed for this does not answer. Try again soon.',
    path: ['products'],
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
});

it('says that a service is away that lost its database while it read', async () => {
  await using database = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  await using shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() }, { database });

  const [answer] = await Promise.all([shop.guest.execute('{ slow(seconds: 20) }'), endSleep(database.url)]);

  expect(answer).toMatchObject({ data: { slow: null }, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
});

describe.each(['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'ECONNRESET', '57P01', '57P02', '08006'])(
  'when the database is lost with %s',
  (lost) => {
    it.each([
      ['query { a }', 'SERVICE_UNAVAILABLE'],
      ['mutation { a }', 'OUTCOME_UNKNOWN'],
    ])('%s is answered with %s', (document, code) => {
      const cause = Object.assign(new Error('lost'), { code: lost });
      const originalError = new Error('Failed query', { cause });
      const error = new GraphQLError('', { source: new Source(document), positions: [0], path: ['a'], originalError });

      expect(formatError(error.toJSON(), error).extensions).toEqual({ code });
    });
  },
);

/** Ends the statement that sleeps, as PostgreSQL does when it stops. */
async function endSleep(url: string): Promise<void> {
  await using other = openDatabase({ url, connections: 1 });
  await eventually(async () => {
    const ended = await other.db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_sleep%'`);
    expect(ended).toHaveLength(1);
  });
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
