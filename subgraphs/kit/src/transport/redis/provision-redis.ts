import { Redis } from 'ioredis';
import { z } from 'zod';
import { append, findEmpty } from './append-events.ts';
import { balance, release } from './balance-lanes.ts';
import { acknowledge, read } from './lane-stream.ts';
import { ask } from './redis-requester.ts';
import { takeToken } from './take-token.ts';
import { trim } from './trim-streams.ts';

const wanted = [append, findEmpty, balance, release, read, acknowledge, ask, trim, takeToken];

/** Loads the functions that are missing, as a user who may; resolves to how many. */
export async function provisionRedis(url: string): Promise<number> {
  const redis = new Redis(url, { connectionName: 'setup', maxRetriesPerRequest: 0, retryStrategy: () => null });
  // What is asked fails with it.
  redis.on('error', () => undefined);
  try {
    const present = new Set(namesOf(await redis.function('LIST', 'LIBRARYNAME', 'agora_*')));
    const missing = wanted.filter(({ name }) => !present.has(name));
    // Somebody else may be loading the very same.
    await Promise.all(missing.map(({ library }) => redis.function('LOAD', 'REPLACE', library)));
    return missing.length;
  } finally {
    redis.disconnect();
  }
}

function namesOf(libraries: unknown): string[] {
  const named = z.array(z.array(z.unknown())).parse(libraries);
  return named.map((fields) => String(fields[fields.indexOf('library_name') + 1]));
}
