import { z } from 'zod';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { deadlineIn } from '../deadline.ts';
import { InFlight } from '../in-flight.ts';
import { pause } from '../pause.ts';
import { encodeReply, replyTo, requestSchema } from '../reply.ts';
import type { Listening } from '../listening.ts';
import type { RequestHandler } from '../transport.ts';
import type { RedisLink } from './redis-link.ts';

const atOnce = 64;
const blockSeconds = 5;
const unblockEveryMs = 20;
/** Redis answers when it has waited that long for a request; longer silence is none of nothing to tell. */
const silentMs = 3 * blockSeconds * 1_000;

const requestMessage = z.object({ replyTo: z.string(), request: requestSchema });

/** List and entry, as BRPOP answers; null when nothing came. */
const poppedSchema = z.tuple([z.string(), z.string()]).nullable();

/** Seconds and microseconds, as TIME answers, in milliseconds; undefined when the connection was lost just before. */
const clockSchema = z
  .tuple([z.coerce.number(), z.coerce.number()])
  .transform(([seconds, micros]) => seconds * 1_000 + micros / 1_000)
  .optional()
  .catch(undefined);

interface AnswerRequestsOptions {
  readonly link: RedisLink;
  readonly log: Log;
  /** One for each type of requests. */
  readonly lists: readonly string[];
  readonly answer: RequestHandler;
}

/** Takes requests from lists and answers them, some at a time; what is not taken yet is there for other replicas. */
export function answerRequests({ link, log, lists, answer }: AnswerRequestsOptions): Listening {
  const stopping = new AbortController();
  const answers = new InFlight();
  const blocking = link.open('requests');
  let inTurn = [...lists];
  let connectionId: number | undefined;
  let isFinished = false;
  let heardAt = -Infinity;
  let isFull = false;
  blocking.on('close', () => (connectionId = undefined));

  const take = async () => {
    connectionId ??= await blocking.client('ID');
    const [popped, clock] =
      (await blocking
        .pipeline()
        .brpop(...inTurn, blockSeconds)
        .time()
        .exec()) ?? [];
    if (popped?.[0]) throw popped[0];
    heardAt = performance.now();
    const taken = poppedSchema.parse(popped?.[1]);
    if (!taken) return;
    const [list, message] = taken;
    // Redis looks at the lists in this order, so what was found in one puts it last.
    inTurn = [...inTurn.filter((other) => other !== list), list];
    void answers.add(answerOne(link, message, clockSchema.parse(clock?.[1]), answer, log));
  };

  const finished = (async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      isFull = true;
      await answers.room(atOnce);
      isFull = false;
      try {
        await take();
        failures = 0;
      } catch (error) {
        failures += 1;
        log.debug({ err: error, failures }, 'requests could not be taken, will try again');
        await pause(backoff(failures), stopping.signal);
      }
    }
    isFinished = true;
  })();

  return {
    get problems() {
      if (link.problems.length > 0) return link.problems;
      return isFull || performance.now() - heardAt < silentMs ? [] : ['Redis does not hand out requests'];
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      while (!isFinished) {
        // Cutting the connection could lose a request that Redis has just handed out; unblocking cannot.
        if (blocking.status !== 'ready') blocking.disconnect();
        else if (connectionId !== undefined) link.commands.client('UNBLOCK', connectionId).catch(() => undefined);
        await Promise.race([finished, pause(unblockEveryMs)]);
      }
      blocking.disconnect();
      await answers.settled();
    },
  };
}

/** `takenAt` is the time of Redis, as is the time that stands in the message: one clock tells how long it lay there. */
async function answerOne(
  link: RedisLink,
  message: string,
  takenAt: number | undefined,
  answer: RequestHandler,
  log: Log,
): Promise<void> {
  const parsed = parse(message);
  if (!parsed) {
    log.warn('what came is no request and is left out');
    return;
  }
  const { askedAt, replyTo: channel, request } = parsed;
  const waitedMs = Math.max((takenAt ?? askedAt) - askedAt, 0);
  const deadline = deadlineIn(request.timeoutMs - waitedMs);
  if (deadline.isPast()) return;
  const given = { ...request, timeoutMs: deadline.left };
  const reply = `{"id":${JSON.stringify(request.id)},"reply":${encodeReply(await replyTo(given, answer))}}`;
  for (let failures = 1; !deadline.isPast(); failures += 1) {
    try {
      await link.commands.publish(channel, reply);
      return;
    } catch (error) {
      log.debug({ err: error, request: request.id }, 'an answer could not be sent, will try again');
      await pause(backoff(failures));
    }
  }
}

/** An entry is the time at which it was appended, a space, and the request. */
function parse(message: string): (z.infer<typeof requestMessage> & { readonly askedAt: number }) | undefined {
  const end = message.indexOf(' ');
  try {
    const { data } = requestMessage.safeParse(JSON.parse(message.slice(end + 1)));
    return data && { ...data, askedAt: Number(message.slice(0, end)) };
  } catch {
    return undefined;
  }
}
