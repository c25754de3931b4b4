import type { ServiceName } from '@agora/schema';
import { shardCount } from '../shard.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNames } from './redis-names.ts';
import { script } from './script.ts';

/** A run removes at most this many entries of a lane, and is due after as many were appended to the whole service. */
export const trimStep = 256;

/**
 * Removes the oldest entries beyond the number to keep, but none that a group has still to be given or to acknowledge.
 * A stream that no group has read yet keeps everything: its first reader is owed all of it.
 * KEYS: the stream. ARGV: how many entries to keep, how many to remove at most.
 */
const trim = script(`
local excess = math.min(redis.call('XLEN', KEYS[1]) - ARGV[1], ARGV[2])
if excess <= 0 then return 0 end
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
local groups = redis.call('XINFO', 'GROUPS', KEYS[1])
if #groups == 0 then return 0 end
local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', excess + 1)
local floor = oldest[#oldest][1]
for _, group in ipairs(groups) do
  local of = {}
  for i = 1, #group, 2 do of[group[i]] = group[i + 1] end
  local needed = of['last-delivered-id']
  if of['pending'] > 0 then needed = redis.call('XPENDING', KEYS[1], of['name'])[2] end
  floor = earlier(floor, needed)
end
return redis.call('XTRIM', KEYS[1], 'MINID', '=', floor)
`);

export async function trimStreams(
  link: RedisLink,
  names: RedisNames,
  service: ServiceName,
  keep: number,
): Promise<void> {
  for (let shard = 0; shard < shardCount; shard += 1) {
    await link.run(trim, [names.events(service, shard)], [keep, trimStep]);
  }
}
