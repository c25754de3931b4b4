import type { ServerResponse } from 'node:http';
import type { CompleteAnswer } from '../../pipeline/answer/answer.ts';
import { graphqlResponseType, type jsonType } from '../negotiate/accepted.ts';
import { answerHeaders } from './answer-headers.ts';
import { type Encoding, packWhole } from '../negotiate/encoding.ts';
import { utf8 } from './utf8.ts';

/** From here on, in UTF-16 units, packing an answer saves more than it costs. */
const isLong = 1_024;

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
  if (text.length < isLong) {
    // Node sends a short text along with the head in one piece.
    headers.push('content-length', String(Buffer.byteLength(text)));
    response.writeHead(status, headers).end(text);
    return;
  }
  let bytes = utf8(text);
  if (encoding !== undefined) {
    bytes = await packWhole(bytes, encoding);
    headers.push('content-encoding', encoding);
  }
  headers.push('content-length', String(bytes.length));
  response.writeHead(status, headers).end(bytes);
}

/**
 * A client of plain `application/json` may know GraphQL behind proxies that answer with the same type, so the draft
 * answers every well-formed request with 200. What HTTP itself has a word for (401, 405, 429 ...) keeps its status.
 */
function statusFor({ status, wasRun }: CompleteAnswer, contentType: string): number {
  if (contentType === graphqlResponseType) return status;
  return wasRun || status === 400 ? 200 : status;
}
