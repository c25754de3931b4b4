import type { ServiceName } from '@agora/schema';
import { z } from 'zod';
import { shardCount } from '../shard.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNames } from './redis-names.ts';
import { redisFunction } from './redis-function.ts';

export interface Membership {
  readonly link: RedisLink;
  readonly names: RedisNames;
  readonly service: ServiceName;
  readonly group: string;
  /** Unique to this replica's subscription. */
  readonly token: string;
  /** How long a replica that is not heard of keeps its place and its lanes. */
  readonly leaseMs: number;
}

interface Share {
  /** How many lanes a replica should have at most. */
  readonly quota: number;
  readonly owned: readonly number[];
}

/**
 * Says that this replica is alive, renews the leases it has, and takes free lanes up to its share.
 * KEYS: the members, then a lease for each lane. ARGV: token, lease in ms, channel, '1' if lanes may be taken.
 */
export const balance = redisFunction(
  'balance',
  `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local token, leaseMs = ARGV[1], tonumber(ARGV[2])
local isNew = redis.call('ZADD', KEYS[1], now + leaseMs, token) == 1
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('PEXPIRE', KEYS[1], leaseMs)
local quota = math.ceil((#KEYS - 1) / redis.call('ZCARD', KEYS[1]))
local answer, free = {quota}, {}
for i = 2, #KEYS do
  local holder = redis.call('GET', KEYS[i])
  if holder == token then
    redis.call('PEXPIRE', KEYS[i], leaseMs)
    answer[#answer + 1] = i - 2
  elseif not holder then
    free[#free + 1] = i
  end
end
if ARGV[4] == '1' then
  for _, i in ipairs(free) do
    if #answer - 1 < quota then
      redis.call('SET', KEYS[i], token, 'PX', leaseMs)
      answer[#answer + 1] = i - 2
    end
  end
end
if isNew then redis.call('PUBLISH', ARGV[3], 'joined') end
return answer
`,
);

/** KEYS: leases. ARGV: token, channel. */
export const release = redisFunction(
  'release',
  `
for _, lease in ipairs(KEYS) do
  if redis.call('GET', lease) == ARGV[1] then redis.call('DEL', lease) end
end
redis.call('PUBLISH', ARGV[2], 'released')
`,
  { isFrugal: true },
);

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

export async function balanceLanes(membership: Membership, mayTake: boolean): Promise<Share> {
  const { link, names, service, group, token, leaseMs } = membership;
  const keys = [names.members(service, group), ...shards.map((shard) => names.lease(service, group, shard))];
  const answer = await link.call(balance, keys, [token, leaseMs, names.balance(service, group), mayTake ? 1 : 0]);
  const [quota = 0, ...owned] = z.array(z.number()).parse(answer);
  return { quota, owned };
}

export async function releaseLane(membership: Membership, shard: number): Promise<void> {
  const { link, names, service, group, token } = membership;
  await link.call(release, [names.lease(service, group, shard)], [token, names.balance(service, group)]);
}

export async function leaveGroup({ link, names, service, group, token }: Membership): Promise<void> {
  await link.commands.zrem(names.members(service, group), token);
  await link.commands.publish(names.balance(service, group), 'left');
}
