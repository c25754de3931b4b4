import { z } from 'zod';
import type { Log } from '../../telemetry/log.ts';
import { type Deadline, deadlineIn } from '../deadline.ts';
import { pause } from '../pause.ts';
import { encodePayload } from '../payload.ts';
import { readReply, type Reply, replySchema } from '../reply.ts';
import { TransportTimeout } from '../transport-error.ts';
import type { TransportRequest } from '../transport.ts';
import type { RedisLink } from './redis-link.ts';
import { redisFunction } from './redis-function.ts';

const againAfterMs = 50;
const mostWaiting = 10_000;

/**
 * Appends a request, with the time of Redis, by which the taker tells how long it has lain there. The list goes when the
 * last of its requests is past its deadline, and where no server takes any, the oldest make room. KEYS: the list.
 * ARGV: the request, milliseconds to its deadline, how many may wait.
 */
export const ask = redisFunction(
  'ask',
  `
local time = redis.call('TIME')
redis.call('LPUSH', KEYS[1], time[1] * 1000 + math.floor(time[2] / 1000) .. ' ' .. ARGV[1])
redis.call('LTRIM', KEYS[1], 0, ARGV[3] - 1)
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
`,
);

const replyMessage = z.object({ id: z.string(), reply: replySchema });

interface Pending {
  readonly send: () => void;
  readonly settle: (reply: Reply | undefined) => void;
}

/** Sends requests and matches the answers, which come on a channel of this process. */
export class RedisRequester implements Disposable {
  readonly #link: RedisLink;
  readonly #replyTo: string;
  readonly #log: Log;
  readonly #pending = new Map<string, Pending>();
  #listening: Disposable | undefined;
  #isLive = false;

  constructor(link: RedisLink, replyTo: string, log: Log) {
    this.#link = link;
    this.#replyTo = replyTo;
    this.#log = log;
  }

  async ask(list: string, request: TransportRequest): Promise<unknown> {
    encodePayload(request);
    const deadline = deadlineIn(request.timeoutMs);
    if (deadline.isPast()) throw new TransportTimeout(request.type);
    this.#listening ??= this.#listen();
    const { promise, resolve } = Promise.withResolvers<Reply | undefined>();
    const send = () => void this.#send(list, request, deadline);
    const timer = setTimeout(() => resolve(undefined), deadline.left);
    this.#pending.set(request.id, { send, settle: resolve });
    if (this.#isLive) send();
    const reply = await promise;
    clearTimeout(timer);
    this.#pending.delete(request.id);
    if (!reply) throw new TransportTimeout(request.type);
    return readReply(reply);
  }

  [Symbol.dispose](): void {
    this.#listening?.[Symbol.dispose]();
    for (const { settle } of this.#pending.values()) settle(undefined);
  }

  #listen(): Disposable {
    return this.#link.channels.listen(this.#replyTo, {
      onMessage: (message) => this.#receive(message),
      onLive: () => {
        // Answers may have been missed. Requests are questions, so asking twice is better than not being answered.
        this.#isLive = true;
        for (const { send } of this.#pending.values()) send();
      },
    });
  }

  async #send(list: string, request: TransportRequest, deadline: Deadline): Promise<void> {
    const { id } = request;
    while (this.#pending.has(id)) {
      try {
        const timeoutMs = Math.max(Math.ceil(deadline.left), 1);
        const body = JSON.stringify({ replyTo: this.#replyTo, request: { ...request, timeoutMs } });
        await this.#link.call(ask, [list], [body, timeoutMs, mostWaiting]);
        return;
      } catch (error) {
        this.#log.debug({ err: error, request: id }, 'a request could not be sent, will try again');
        await pause(againAfterMs);
      }
    }
  }

  #receive(message: string): void {
    try {
      const { id, reply } = replyMessage.parse(JSON.parse(message));
      this.#pending.get(id)?.settle(reply);
    } catch (error) {
      this.#log.warn({ err: error }, 'what came is no answer and is left out');
    }
  }
}
