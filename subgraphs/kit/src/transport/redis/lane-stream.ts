import { z } from 'zod';
import type { LaneLease } from './lane-lease.ts';
import type { RedisLink } from './redis-link.ts';
import { redisFunction } from './redis-function.ts';

const readSize = 16;

/**
 * The stream is no key of the call, because whoever reads may not write to it.
 * KEYS: lease, cursor. ARGV: token, stream, count.
 */
export const read = redisFunction(
  'read',
  `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return -1 end
local after = redis.call('GET', KEYS[2])
local answer = {}
for _, entry in ipairs(redis.call('XRANGE', ARGV[2], after and '(' .. after or '-', '+', 'COUNT', ARGV[3])) do
  answer[#answer + 1] = {entry[1], entry[2][2] or ''}
end
return answer
`,
  { isFrugal: true },
);

/** KEYS: lease, cursor. ARGV: token, entry, lease in ms. */
export const acknowledge = redisFunction(
  'acknowledge',
  `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('SET', KEYS[2], ARGV[2])
return 1
`,
);

const entries = z.array(z.tuple([z.string(), z.string()]));

export interface StreamEntry {
  readonly id: string;
  readonly text: string;
}

interface LaneStreamOptions {
  readonly link: RedisLink;
  readonly stream: string;
  /** Where the group keeps how far it has got. */
  readonly cursor: string;
  readonly lease: LaneLease;
  readonly leaseMs: number;
}

/** A group's view of one lane's stream. Each step is refused by Redis when the lease has gone to someone else. */
export class LaneStream {
  readonly #options: LaneStreamOptions;

  constructor(options: LaneStreamOptions) {
    this.#options = options;
  }

  /** The oldest entries that are not acknowledged; none when the lease is lost. A new group begins with the oldest of all. */
  async read(): Promise<StreamEntry[]> {
    const { link, stream, cursor, lease } = this.#options;
    const answer = await link.call(read, [lease.key, cursor], [lease.token, stream, readSize]);
    if (answer === -1) {
      lease.lose();
      return [];
    }
    return entries.parse(answer).map(([id, text]) => ({ id, text }));
  }

  /** Notes that an entry is done; false when the lease is lost, and then the next owner gets the entry again. */
  async acknowledge(id: string): Promise<boolean> {
    const { link, cursor, lease, leaseMs } = this.#options;
    const heldUntil = performance.now() + leaseMs;
    const answer = await link.call(acknowledge, [lease.key, cursor], [lease.token, id, leaseMs]);
    if (answer !== 1) lease.lose();
    return lease.renew(heldUntil);
  }
}
