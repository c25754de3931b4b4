import type { ServerResponse } from 'node:http';
import type { CompleteAnswer } from '../pipeline/answer.ts';
import { graphqlResponseType, type jsonType } from './accepted.ts';
import { type Encoding, packWhole, worthPacking } from './encoding.ts';

/** An answer may differ by these; and none is kept on its way, since it may be somebody's own. */
export const answerHeaders = ['vary', 'accept, accept-encoding, origin', 'cache-control', 'private, no-store'];

/** Sends an answer that is complete, as JSON. */
export async function sendWhole(
  response: ServerResponse,
  answer: CompleteAnswer,
  contentType: typeof jsonType | typeof graphqlResponseType,
  encoding: Encoding | undefined,
): Promise<void> {
  const headers = ['content-type', contentType, ...answerHeaders];
  for (const [name, value] of Object.entries(answer.headers)) headers.push(name, value);
  const status = statusFor(answer, contentType);
  if (status === 405) headers.push('allow', 'POST');
  const { text } = answer;
  if (encoding === undefined || text.length < worthPacking) {
    headers.push('content-length', String(Buffer.byteLength(text)));
    response.writeHead(status, headers).end(text);
    return;
  }
  const packed = await packWhole(text, encoding);
  headers.push('content-encoding', encoding, 'content-length', String(packed.length));
  response.writeHead(status, headers).end(packed);
}

/**
 * A client of plain `application/json` may know GraphQL behind proxies that answer with the same type, so the draft
 * answers every well-formed request with 200. What HTTP itself has a word for (401, 405, 429 ...) keeps its status.
 */
function statusFor({ status, wasRun }: CompleteAnswer, contentType: string): number {
  if (contentType === graphqlResponseType) return status;
  return wasRun || status === 400 ? 200 : status;
}
