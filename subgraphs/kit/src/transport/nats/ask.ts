import { ErrorCode, type Msg, type NatsConnection, NatsError } from 'nats';
import { type Deadline, deadlineIn } from '../deadline.ts';
import { encodePayload } from '../payload.ts';
import { pause } from '../pause.ts';
import { readReply, replySchema } from '../reply.ts';
import { TransportTimeout, TransportUnavailable } from '../transport-error.ts';
import type { TransportRequest } from '../transport.ts';
import type { NatsLink } from './nats-link.ts';

const absentPeerPauseMs = 50;
const silenceMs = 1_000;

/**
 * Asks once, and again while no one listens, after a silence, or after the connection was lost, until the deadline.
 * Requests are questions, so asking twice is better than not being answered.
 */
export async function ask(link: NatsLink, subject: string, request: TransportRequest): Promise<unknown> {
  const deadline = deadlineIn(request.timeoutMs);
  const tooLate = AbortSignal.timeout(Math.max(request.timeoutMs, 0));
  while (!tooLate.aborted) {
    try {
      const session = await link.session(tooLate);
      const answer = await session.during(firstAnswer(session.connection, subject, request, deadline));
      return readReply(replySchema.parse(answer.json()));
    } catch (error) {
      if (!mayAskAgain(error)) throw error;
      await pause(absentPeerPauseMs, tooLate);
    }
  }
  throw new TransportTimeout(request.type);
}

/**
 * Between accounts, a server (2.9 at least) does not say that no one listens: so silence is asked again, after pauses
 * that double, and the answer to any of the questions counts.
 */
async function firstAnswer(
  connection: NatsConnection,
  subject: string,
  request: TransportRequest,
  deadline: Deadline,
): Promise<Msg> {
  const answered = Promise.withResolvers<Msg>();
  let silence = silenceMs;
  const put = () => {
    const timeout = Math.max(Math.ceil(deadline.left), 1);
    const body = encodePayload({ ...request, timeoutMs: timeout });
    connection.request(subject, body, { timeout }).then(answered.resolve, answered.reject);
    const timer = setTimeout(() => (next = put()), silence);
    silence *= 2;
    return timer;
  };
  let next = put();
  try {
    return await answered.promise;
  } finally {
    clearTimeout(next);
  }
}

/** nats.js says of a request that it timed out when its connection was closed, too; the deadline is kept by `tooLate`. */
const passing: readonly string[] = [ErrorCode.NoResponders, ErrorCode.Timeout, ErrorCode.ConnectionClosed];

function mayAskAgain(error: unknown): boolean {
  return error instanceof TransportUnavailable || (error instanceof NatsError && passing.includes(error.code));
}
