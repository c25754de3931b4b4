import { z } from 'zod';
import { encodePayload, maxPayloadBytes } from './payload.ts';
import { PayloadTooLarge, RemoteError, TransportError } from './transport-error.ts';
import type { RequestHandler, TransportRequest } from './transport.ts';

/** What goes back over the wire, the same on every transport. */
export const replySchema = z.union([
  z.object({ ok: z.literal(true), data: z.unknown().optional() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string(), bytes: z.number().optional() }),
]);

export type Reply = z.infer<typeof replySchema>;

export const requestSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.unknown().default(null),
  key: z.string().optional(),
  timeoutMs: z.number(),
  traceparent: z.string().optional(),
});

const unanswerable: Reply = { ok: false, code: 'INTERNAL', message: 'the service failed to answer' };

/** Runs a handler and turns its result or error into what may leave the process. */
export async function replyTo(request: TransportRequest, answer: RequestHandler): Promise<Reply> {
  try {
    return { ok: true, data: await answer(request) };
  } catch (error) {
    if (error instanceof TransportError) return { ok: false, code: error.code, message: error.message };
    return unanswerable;
  }
}

/** A reply as JSON. One that cannot be sent as it is turns into one that says why. */
export function encodeReply(reply: Reply): string {
  try {
    return encodePayload(reply);
  } catch (error) {
    if (!(error instanceof PayloadTooLarge)) return encodePayload(unanswerable);
    return encodePayload({ ok: false, code: error.code, message: error.message, bytes: error.bytes } satisfies Reply);
  }
}

/** The data of a reply; throws RemoteError when the peer refused, PayloadTooLarge when its answer was too large. */
export function readReply(reply: Reply): unknown {
  if (reply.ok) return reply.data;
  if (reply.bytes !== undefined) throw new PayloadTooLarge(reply.bytes, maxPayloadBytes);
  throw new RemoteError(reply.code, reply.message);
}
