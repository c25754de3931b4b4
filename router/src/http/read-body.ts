import type { IncomingMessage } from 'node:http';
import { routerError } from '../errors/router-error.ts';

const largestBody = 1024 * 1024;
/** Beyond this the rest of an oversized body is not even read away. */
const patience = 16 * largestBody;

/** The JSON of a request; `undefined` when it is of another type. Throws `PAYLOAD_TOO_LARGE` or `BAD_REQUEST`. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    // A client that is still sending would not see an answer, so a body somewhat too large is read to its end.
    else if (size > patience) break;
  }
  if (size > largestBody) throw routerError('PAYLOAD_TOO_LARGE', `A request body has at most ${largestBody} bytes.`);
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw routerError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}
