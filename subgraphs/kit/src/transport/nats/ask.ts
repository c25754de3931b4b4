import { ErrorCode, NatsError } from 'nats';
import { deadlineIn } from '../deadline.ts';
import { encodePayload } from '../payload.ts';
import { pause } from '../pause.ts';
import { readReply, replySchema } from '../reply.ts';
import { TransportTimeout, TransportUnavailable } from '../transport-error.ts';
import type { TransportRequest } from '../transport.ts';
import type { NatsLink } from './nats-link.ts';

const absentPeerPauseMs = 50;

/**
 * Asks once, and again while no one listens or after the connection was lost, until the deadline. Requests are
 * questions, so asking twice is better than not being answered.
 */
export async function ask(link: NatsLink, subject: string, request: TransportRequest): Promise<unknown> {
  const deadline = deadlineIn(request.timeoutMs);
  const tooLate = AbortSignal.timeout(Math.max(request.timeoutMs, 0));
  while (!tooLate.aborted) {
    try {
      const session = await link.session(tooLate);
      const timeout = Math.max(Math.ceil(deadline.left), 1);
      const body = encodePayload({ ...request, timeoutMs: timeout });
      const answer = await session.during(session.connection.request(subject, body, { timeout }));
      return readReply(replySchema.parse(answer.json()));
    } catch (error) {
      if (isTimeout(error)) break;
      if (!mayAskAgain(error)) throw error;
      await pause(absentPeerPauseMs, tooLate);
    }
  }
  throw new TransportTimeout(request.type);
}

function isTimeout(error: unknown): boolean {
  return error instanceof NatsError && error.code === ErrorCode.Timeout.toString();
}

function mayAskAgain(error: unknown): boolean {
  if (error instanceof TransportUnavailable) return true;
  return error instanceof NatsError && error.code === ErrorCode.NoResponders.toString();
}
