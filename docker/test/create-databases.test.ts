import postgres from 'postgres';
import { expect, it } from 'vitest';
import { startPostgres } from '@agora/docker';
import { createDatabases } from '../local/start/create-databases.ts';
import { temporaryFolder } from './temporary-folder.ts';

const owners = [
  { name: 'agora_order', password: 'of-order' },
  { name: 'agora_user', password: 'of-user' },
];

it('gives each role its own database and no other', async () => {
  await using folder = await temporaryFolder();
  await using server = await startPostgres({ directory: folder.path, port: 0, durable: false });

  await createDatabases(server.url, owners);

  const attempts = ['agora_order', 'agora_user', 'postgres', 'template1'];
  const answers = await Promise.all(
    attempts.map((database) => connectAs('agora_order', 'of-order', server.port, database)),
  );
  expect(answers).toEqual([
    'owner of agora_order',
    'permission denied for database "agora_user"',
    'permission denied for database "postgres"',
    'permission denied for database "template1"',
  ]);
});

it('changes only passwords when the databases are there', async () => {
  await using folder = await temporaryFolder();
  await using server = await startPostgres({ directory: folder.path, port: 0, durable: false });
  await createDatabases(server.url, owners);

  await createDatabases(server.url, [{ name: 'agora_order', password: 'renewed' }]);

  const attempts = [
    connectAs('agora_order', 'renewed', server.port, 'agora_order'),
    connectAs('agora_order', 'of-order', server.port, 'agora_order'),
  ];
  expect(await Promise.all(attempts)).toEqual([
    'owner of agora_order',
    'password authentication failed for user "agora_order"',
  ]);
});

async function connectAs(role: string, password: string, port: number, database: string): Promise<string> {
  const sql = postgres({ host: '127.0.0.1', port, username: role, password, database, onnotice: () => undefined });
  try {
    const [row] = await sql<{ owner: string }[]>`
      select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()`;
    return `owner of ${row?.owner ?? 'nothing'}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await sql.end();
  }
}
