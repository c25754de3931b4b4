import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const requestIdHeader = 'x-request-id';

/** What is taken from a client: it gets into logs and into headers of other calls. */
const sane = /^[\w.:+/=@-]{1,128}$/;

const known = new WeakMap<IncomingMessage, string>();

/** By what a request is found in all logs: what the client calls it, or a new id; the same whenever it is asked for. */
export function requestIdOf(request: IncomingMessage): string {
  const before = known.get(request);
  if (before !== undefined) return before;
  const given = request.headers[requestIdHeader];
  const id = typeof given === 'string' && sane.test(given) ? given : randomUUID();
  known.set(request, id);
  return id;
}
