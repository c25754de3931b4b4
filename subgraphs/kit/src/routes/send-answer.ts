import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { RouteAnswer } from './route-answer.ts';
import { RouteError } from './route-error.ts';

export interface Sending<Stores> {
  /** Runs over stores that all see the database as it was at their first statement. */
  readonly snapshot: (run: (stores: Stores) => Promise<void>) => Promise<void>;
  readonly signal: AbortSignal;
  /** How long the client may take nothing. */
  readonly stallMs: number;
}

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Sends an answer. What is streamed waits for the client between chunks, and ends with it. */
export async function sendAnswer<Stores>(
  response: ServerResponse,
  answer: RouteAnswer<Stores>,
  { snapshot, signal, stallMs }: Sending<Stores>,
): Promise<void> {
  const headers = { ...always, ...answer.headers };
  const isHead = response.req.method === 'HEAD';
  const send = async (chunks: AsyncIterable<string | Uint8Array>) => {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      // Not before there is something: until then a failure can be told.
      if (!response.headersSent) response.writeHead(answer.status, headers);
      if (!response.write(chunk)) await drained(response, signal, stallMs);
    }
  };
  if ('stream' in answer) {
    if (!isHead) await snapshot((stores) => send(answer.stream(stores, signal)));
  } else if (answer.body instanceof Readable) {
    if (isHead) answer.body.destroy();
    else await send(answer.body);
  } else {
    response.writeHead(answer.status, headers).end(answer.body);
    return;
  }
  if (!response.headersSent) response.writeHead(answer.status, headers);
  response.end();
}

async function drained(response: ServerResponse, signal: AbortSignal, stallMs: number): Promise<void> {
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), stallMs);
  try {
    await once(response, 'drain', { signal: AbortSignal.any([signal, stalled.signal]) });
  } catch (error) {
    signal.throwIfAborted();
    if (stalled.signal.aborted) throw new RouteError(408, 'REQUEST_TIMEOUT', 'The client takes nothing any more.');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
