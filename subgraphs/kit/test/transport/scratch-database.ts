import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

/** An empty database on the test server, dropped in the end. */
export async function createScratchDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = process.env['AGORA_TEST_POSTGRES_URL'];
  if (!server) throw new Error('AGORA_TEST_POSTGRES_URL is not set');
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(name)}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      await sql`drop database ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}
