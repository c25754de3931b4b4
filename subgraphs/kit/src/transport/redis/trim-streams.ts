import type { ServiceName } from '@agora/schema';
import { shardCount } from '../shard.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNames } from './redis-names.ts';
import { redisFunction } from './redis-function.ts';

/** A run removes at most this many entries of a lane, and is due after as many were appended to the whole service. */
export const trimStep = 256;

/**
 * Removes the oldest entries beyond the number to keep, but none that a group has still to acknowledge. A stream that no
 * group has read yet keeps everything: its first reader is owed all of it.
 * KEYS: the stream. ARGV: how many entries to keep, how many to remove at most, then the cursor of each group, which are
 * no keys of the call because the publisher may only read them.
 */
export const trim = redisFunction(
  'trim',
  `
local excess = math.min(redis.call('XLEN', KEYS[1]) - ARGV[1], ARGV[2])
if excess <= 0 or #ARGV == 2 then return 0 end
local function position(id)
  local ms, n = string.match(id, '(%d+)-(%d+)')
  return tonumber(ms), tonumber(n)
end
local function earlier(a, b)
  local aMs, aN = position(a)
  local bMs, bN = position(b)
  if aMs < bMs or (aMs == bMs and aN < bN) then return a end
  return b
end
local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', excess + 1)
local floor = oldest[#oldest][1]
for i = 3, #ARGV do
  local cursor = redis.call('GET', ARGV[i])
  if not cursor then return 0 end
  local ms, n = string.match(cursor, '(%d+)-(%d+)')
  floor = earlier(floor, ms .. '-' .. string.format('%.0f', n + 1))
end
return redis.call('XTRIM', KEYS[1], 'MINID', '=', floor)
`,
  { isFrugal: true },
);

interface TrimOptions {
  readonly link: RedisLink;
  readonly names: RedisNames;
  readonly service: ServiceName;
  /** Every group that hears the service. */
  readonly groups: readonly string[];
  readonly keep: number;
}

export async function trimStreams({ link, names, service, groups, keep }: TrimOptions): Promise<void> {
  for (let shard = 0; shard < shardCount; shard += 1) {
    const cursors = groups.map((group) => names.cursor(service, group, shard));
    await link.call(trim, [names.events(service, shard)], [keep, trimStep, ...cursors]);
  }
}
