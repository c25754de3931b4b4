import type { Msg } from 'nats';
import type { Log } from '../../telemetry/log.ts';
import { deadlineIn } from '../deadline.ts';
import { InFlight } from '../in-flight.ts';
import { encodeReply, replyTo, requestSchema } from '../reply.ts';
import type { Listening } from '../listening.ts';
import type { RequestHandler } from '../transport.ts';
import { eachSession } from './each-session.ts';
import type { NatsLink } from './nats-link.ts';
import { receive } from './receive.ts';

const queue = 'servers';
const atOnce = 64;

interface AnswerRequestsOptions {
  readonly link: NatsLink;
  readonly log: Log;
  readonly subject: string;
  readonly answer: RequestHandler;
}

/** Answers requests, some at a time; the replicas of a service share them as one queue group. */
export function answerRequests({ link, log, subject, answer }: AnswerRequestsOptions): Listening {
  const stopping = new AbortController();
  const answers = new InFlight();
  let turns = Promise.resolve();
  // Taken at once, so that the time that a request waits for its turn is counted.
  const take = (message: Msg) => {
    const arrivedAt = performance.now();
    turns = turns
      .then(() => answers.room(atOnce))
      .then(() => {
        void answers.add(answerOne(link, message, arrivedAt, answer, log));
      });
  };
  const finished = eachSession({
    link,
    log,
    stopping: stopping.signal,
    async run(session, works) {
      for await (const message of receive({ session, subject, queue, stopping: stopping.signal })) {
        works();
        take(message);
      }
    },
  });
  return {
    get problems() {
      return link.problems;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await finished;
      await turns;
      await answers.settled();
    },
  };
}

async function answerOne(
  link: NatsLink,
  message: Msg,
  arrivedAt: number,
  answer: RequestHandler,
  log: Log,
): Promise<void> {
  const request = requestSchema.safeParse(parse(message));
  if (!request.success) {
    log.warn({ subject: message.subject }, 'what came is no request and is left out');
    return;
  }
  const deadline = deadlineIn(request.data.timeoutMs, arrivedAt);
  if (deadline.isPast()) return;
  const reply = encodeReply(await replyTo({ ...request.data, timeoutMs: deadline.left }, answer));
  if (message.reply !== undefined) link.tell(message.reply, reply);
}

function parse(message: Msg): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}
