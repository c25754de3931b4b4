import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNames } from '@agora/schema';
import type { Databases } from './databases.ts';
import type { History } from './history.ts';

const dump = join(import.meta.dirname, 'dump');

/** As the tables and events of a dump write them, all in UTC. */
const instants = /\b(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|\+00)/g;

/**
 * Fills the databases with the dump of the last release, moved in time as if it had been taken a moment ago: what was
 * about to expire then is so now.
 */
export async function restoreDatabases(databases: Databases): Promise<History> {
  const history: History = JSON.parse(await readFile(join(dump, 'history.json'), 'utf8'));
  const passedMs = Date.now() - Date.parse(history.takenAt);
  const moved = (_: string, day: string, between: string, time: string, zone: string) => {
    const [date = '', rest = ''] = new Date(Date.parse(`${day}T${time}Z`) + passedMs).toISOString().split('T');
    return `${date}${between}${rest.replace('Z', zone)}`;
  };
  await Promise.all(
    serviceNames.map(async (name) => {
      const text = await readFile(join(dump, `${name}.sql`), 'utf8');
      const connection = await databases.of(name).reserve();
      await connection.unsafe(text.replace(instants, moved));
      await connection`reset session_replication_role`;
      connection.release();
    }),
  );
  return history;
}
