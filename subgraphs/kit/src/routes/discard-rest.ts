import type { IncomingMessage, ServerResponse } from 'node:http';

/** So much of a body that nobody wants is read; who sends more is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/**
 * For a request that is answered before its body is there. It is read on, or closing the connection would reset it under its
 * sender, who would never see the answer. True when the connection has to be closed nevertheless: who asked first whether to
 * send a body may not send it any more, and the next request would be taken for it.
 */
export function discardRest(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.complete) return false;
  if (request.headers.expect !== undefined) return true;
  let left = mostDiscarded;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) response.socket?.destroy();
  });
  request.resume();
  return false;
}
