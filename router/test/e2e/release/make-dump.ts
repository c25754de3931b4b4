import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '@agora/docker';
import { serviceNames } from '@agora/schema';
import { createShopClient } from '../shop-client.ts';
import { startSystem } from '../start-system.ts';
import { createDatabases } from './databases.ts';
import { dumpDatabase } from './dump-database.ts';
import { fillShop } from './fill-shop.ts';
import type { History } from './history.ts';
import { keepFew } from './keep-few.ts';
import { keySecret } from './key-secret.ts';

/** `npm run release-dump -- FOLDER`: runs the release whose checkout is there, kills it in the middle of its work and keeps its databases. */
const project = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../..'));
const target = join(import.meta.dirname, 'dump');

const directory = await mkdtemp(join(tmpdir(), 'agora-release-'));
const postgres = await startPostgres({ directory, port: 0, durable: false });
try {
  await using databases = await createDatabases(postgres.url, 'release');
  await using held = new AsyncDisposableStack();
  const history = await runRelease();
  await closeConnections();
  await held.disposeAsync();
  await keepFew(databases);
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  for (const name of serviceNames) {
    await writeFile(join(target, `${name}.sql`), await dumpDatabase(databases.of(name), name, project));
  }
  await writeFile(join(target, 'history.json'), `${JSON.stringify(history, null, 2)}\n`);

  async function runRelease(): Promise<History> {
    const variables = { ...databases.variables, USER_KEY_SECRET: keySecret, DELIVERY_SIMULATOR: 'off', KAFKA_URL: '' };
    await using system = await startSystem(variables, project);
    await using shop = createShopClient(system.router);
    const told = await fillShop(shop, databases, held);
    for (const pid of await system.processes()) process.kill(pid, 'SIGKILL');
    const release = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: project, encoding: 'utf8' }).trim();
    return { release, takenAt: new Date().toISOString(), ...told };
  }

  /** The server would end what waits for a lock when it gets it, though who asked for it is dead. */
  async function closeConnections(): Promise<void> {
    for (const name of serviceNames) {
      await databases.of(name)`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name <> 'release' and pid <> pg_backend_pid()`;
    }
  }
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
