import { redisFunction } from './redis-function.ts';

/**
 * Counts what one client asks of the router. One step, so that no two routers take the same token; by the clock of Redis, so
 * that theirs may differ. The value is when the bucket will be full; then it is as good as none and gone.
 * KEYS: the bucket. ARGV: how many tokens it holds, how many come in a second, how many are taken: no more than
 * the bucket holds. Answers 0, or the milliseconds to wait.
 */
export const takeToken = redisFunction(
  'take_token',
  `
local burst, msPerToken = tonumber(ARGV[1]), 1000 / tonumber(ARGV[2])
local tokens = math.min(tonumber(ARGV[3]), burst)
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local fullAt = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now) + tokens * msPerToken
local tooEarly = fullAt - now - burst * msPerToken
if tooEarly > 0.01 then return math.ceil(tooEarly) end
redis.call('SET', KEYS[1], string.format('%.3f', fullAt), 'PX', math.ceil(fullAt - now))
return 0
`,
);
