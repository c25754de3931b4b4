import { createHash } from 'node:crypto';
import { type Redis, ReplyError } from 'ioredis';

/** A Lua script, which Redis runs as one step that nothing can come between. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

export function script(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/** Runs a script by its digest; Redis is sent the text only when it does not have it, as after a restart. */
export async function runScript(
  redis: Redis,
  { text, sha }: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await redis.evalsha(sha, keys.length, ...keys, ...args);
  } catch (error) {
    if (!isReplyError(error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return redis.eval(text, keys.length, ...keys, ...args);
  }
}

/** Redis understood and refused; anything else is a matter of the connection. */
function isReplyError(error: unknown): error is Error {
  return error instanceof ReplyError;
}
