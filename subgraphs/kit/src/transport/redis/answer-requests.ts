import { z } from 'zod';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { InFlight } from '../in-flight.ts';
import { pause } from '../pause.ts';
import { encodeReply, replyTo, requestSchema } from '../reply.ts';
import type { RequestHandler } from '../transport.ts';
import type { RedisLink } from './redis-link.ts';

const atOnce = 64;
const blockSeconds = 5;
const unblockEveryMs = 20;

const requestMessage = z.object({ replyTo: z.string(), request: requestSchema });

interface AnswerRequestsOptions {
  readonly link: RedisLink;
  readonly log: Log;
  /** One for each type of requests. */
  readonly lists: readonly string[];
  readonly answer: RequestHandler;
}

/** Takes requests from lists and answers them, some at a time; what is not taken yet is there for other replicas. */
export function answerRequests({ link, log, lists, answer }: AnswerRequestsOptions): AsyncDisposable {
  const stopping = new AbortController();
  const answers = new InFlight();
  const blocking = link.open('requests');
  let inTurn = [...lists];
  let connectionId: number | undefined;
  let isFinished = false;
  blocking.on('close', () => (connectionId = undefined));

  const take = async () => {
    connectionId ??= await blocking.client('ID');
    const taken = await blocking.brpop(...inTurn, blockSeconds);
    // Redis looks at the lists in this order, so what was found in one puts it last.
    if (taken) inTurn = [...inTurn.filter((list) => list !== taken[0]), taken[0]];
    if (taken) void answers.add(answerOne(link, taken[1], answer, log));
  };

  const finished = (async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      await answers.room(atOnce);
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

async function answerOne(link: RedisLink, message: string, answer: RequestHandler, log: Log): Promise<void> {
  const parsed = parse(message);
  if (!parsed) {
    log.warn('what came is no request and is left out');
    return;
  }
  const { request } = parsed;
  if (request.deadline < Date.now()) return;
  const reply = `{"id":${JSON.stringify(request.id)},"reply":${encodeReply(await replyTo(request, answer))}}`;
  for (let failures = 1; Date.now() < request.deadline; failures += 1) {
    try {
      await link.commands.publish(parsed.replyTo, reply);
      return;
    } catch (error) {
      log.debug({ err: error, request: request.id }, 'an answer could not be sent, will try again');
      await pause(backoff(failures));
    }
  }
}

function parse(message: string): z.infer<typeof requestMessage> | undefined {
  try {
    return requestMessage.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
