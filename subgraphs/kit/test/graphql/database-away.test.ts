import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { createServer, type AddressInfo } from 'node:net';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { formatError } from '../../src/graphql/format-error.ts';

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

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
