import { z } from 'zod';
import type { LaneLease } from './lane-lease.ts';
import type { RedisLink } from './redis-link.ts';
import { isReplyError, script } from './script.ts';

/** Whoever holds the lease reads under this name, so what one owner left unfinished is the next one's own history. */
const consumer = 'owner';
const readSize = 16;

/** KEYS: lease, stream. ARGV: token, group, consumer, count, where from. */
const read = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return -1 end
local streams = redis.call('XREADGROUP', 'GROUP', ARGV[2], ARGV[3], 'COUNT', ARGV[4], 'STREAMS', KEYS[2], ARGV[5])
local answer = {}
for _, entry in ipairs(streams and streams[1][2] or {}) do
  answer[#answer + 1] = {entry[1], entry[2] and entry[2][2] or ''}
end
return answer
`);

/** KEYS: lease, stream. ARGV: token, group, entry, lease in ms. */
const acknowledge = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('XACK', KEYS[2], ARGV[2], ARGV[3])
return 1
`);

const entries = z.array(z.tuple([z.string(), z.string()]));

export interface StreamEntry {
  readonly id: string;
  readonly text: string;
}

interface LaneStreamOptions {
  readonly link: RedisLink;
  readonly stream: string;
  readonly group: string;
  readonly lease: LaneLease;
  readonly leaseMs: number;
}

/** A group's view of one lane's stream. Each step is refused by Redis when the lease has gone to someone else. */
export class LaneStream {
  readonly #options: LaneStreamOptions;

  constructor(options: LaneStreamOptions) {
    this.#options = options;
  }

  /** Makes stream and group if they are missing; a new group begins with the oldest entry there is. */
  async ensureGroup(): Promise<void> {
    const { link, stream, group } = this.#options;
    try {
      await link.commands.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
    } catch (error) {
      if (!isReplyError(error) || !error.message.startsWith('BUSYGROUP')) throw error;
    }
  }

  /** Entries that were handed out and not acknowledged, or new ones; none when the lease is lost. */
  async read(which: 'unfinished' | 'new'): Promise<StreamEntry[]> {
    const { link, stream, group, lease } = this.#options;
    const from = which === 'new' ? '>' : '0';
    const answer = await link.run(read, [lease.key, stream], [lease.token, group, consumer, readSize, from]);
    if (answer === -1) {
      lease.lose();
      return [];
    }
    return entries.parse(answer).map(([id, text]) => ({ id, text }));
  }

  /** Notes that an entry is done; false when the lease is lost, and then the next owner gets the entry again. */
  async acknowledge(id: string): Promise<boolean> {
    const { link, stream, group, lease, leaseMs } = this.#options;
    const heldUntil = performance.now() + leaseMs;
    const answer = await link.run(acknowledge, [lease.key, stream], [lease.token, group, id, leaseMs]);
    if (answer !== 1) lease.lose();
    return lease.renew(heldUntil);
  }
}
