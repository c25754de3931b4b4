import { z } from 'zod';
import { RemoteError, TransportError } from './transport-error.ts';
import type { RequestHandler, TransportRequest } from './transport.ts';

/** What goes back over the wire, the same on every transport. */
export const replySchema = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);

export type Reply = z.infer<typeof replySchema>;

export const requestSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.unknown(),
  deadline: z.number(),
  traceparent: z.string().optional(),
});

/** Runs a handler and turns its result or error into what may leave the process. */
export async function replyTo(request: TransportRequest, answer: RequestHandler): Promise<Reply> {
  try {
    return { ok: true, data: await answer(request) };
  } catch (error) {
    if (error instanceof TransportError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'INTERNAL', message: 'the service failed to answer' };
  }
}

/** The data of a reply; throws RemoteError when the peer refused. */
export function readReply(reply: Reply): unknown {
  if (reply.ok) return reply.data;
  throw new RemoteError(reply.code, reply.message);
}
