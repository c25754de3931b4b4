import { Redis } from 'ioredis';
import { z } from 'zod';
import { setupUser } from '../../access/identities.ts';

/** With each of these one user could stop the server for all others, or take what is theirs. */
const perilous = [
  ['EVAL', 'return 1', '0'],
  ['SCRIPT', 'LOAD', 'return 1'],
  ['FUNCTION', 'LOAD', ''],
  ['FLUSHALL'],
  ['KEYS', '*'],
  ['CONFIG', 'SET', 'maxmemory', '1'],
  ['ACL', 'SETUSER', 'anybody'],
  ['SHUTDOWN'],
] as const;

/** Who may do on a Redis what nobody but `setup` should, by name; for a server whose users somebody has made by hand. */
export async function carelessRights(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const redis = new Redis(url, { connectionName: setupUser, maxRetriesPerRequest: 0, retryStrategy: () => null });
  // What is asked fails with it.
  redis.on('error', () => undefined);
  try {
    const users = z.array(z.string()).parse(await redis.acl('USERS'));
    const found = new Map<string, readonly string[]>();
    for (const user of users.filter((name) => name !== 'default' && name !== setupUser)) {
      const answers = await Promise.all(perilous.map((command) => redis.call('ACL', 'DRYRUN', user, ...command)));
      const permitted = perilous.filter((_, index) => answers[index] === 'OK').map(([command]) => command);
      if (permitted.length > 0) found.set(user, permitted);
    }
    return found;
  } finally {
    redis.disconnect();
  }
}
