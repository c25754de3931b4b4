import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

/**
 * A function in Lua, which Redis runs as one step that nothing can come between. `setup` loads it; services may call it, and
 * cannot make Redis run anything else: a script that does not end would stop the server for all.
 */
export interface RedisFunction {
  /** Says what it does to the letter, so that versions of a service can be there side by side. */
  readonly name: string;
  /** As `FUNCTION LOAD` takes it. */
  readonly library: string;
}

interface RedisFunctionOptions {
  /** Whether it may be called when the memory of Redis is full: it takes none. */
  readonly isFrugal?: boolean;
}

/** `body` sees KEYS and ARGV, as a script does. */
export function redisFunction(
  what: string,
  body: string,
  { isFrugal = false }: RedisFunctionOptions = {},
): RedisFunction {
  const flags = isFrugal ? "'allow-oom'" : '';
  const digest = createHash('sha1').update(`${flags}${body}`).digest('hex').slice(0, 16);
  const name = `agora_${what}_${digest}`;
  const callback = `function(KEYS, ARGV)\n${body}\nend`;
  const library = `#!lua name=${name}\nredis.register_function{function_name='${name}', callback=${callback}, flags={${flags}}}`;
  return { name, library };
}

/** Fails while nobody has loaded the function. */
export function callFunction(
  redis: Redis,
  { name }: RedisFunction,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  return redis.fcall(name, keys.length, ...keys, ...args);
}
