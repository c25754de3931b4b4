import type { ServerResponse } from 'node:http';
import { pipeline, type Writable } from 'node:stream';
import type { Log } from '@agora/kit/edge';
import { type Encoding, packParts } from '../negotiate/encoding.ts';
import { awaitDrain } from './await-drain.ts';
import { streamHeaders } from './answer-headers.ts';

/**
 * Each part is closed by the boundary of the next at once: a client knows only by it that the part is whole. Apollo
 * Sandbox looks for it even amid a line, so it is nothing that texts of a shop have in them, as they have dashes.
 */
const opening = '\r\n--graphql';
const partOf = (text: string) => `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${text}\r\n--graphql`;
const closing = '--\r\n';

const failure = JSON.stringify({
  incremental: [
    { path: [], errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ],
  hasNext: false,
});

/** Sends an answer as its parts come, each as soon as it is there. Throws only before the first part. */
export async function sendDeferred(
  response: ServerResponse,
  parts: AsyncIterable<string>,
  encoding: Encoding | undefined,
  log: Log,
): Promise<void> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  const body = startBody(response, encoding);
  try {
    let frame = opening;
    for (let next = first; !next.done; next = await iterator.next()) {
      if (!body.write(frame + partOf(next.value))) await awaitDrain(body);
      frame = '';
      if (response.destroyed) {
        await iterator.return?.();
        return;
      }
    }
    body.end(closing);
  } catch (err) {
    // Its client has gone, which ends all that was asked for it.
    if (response.destroyed) return;
    log.error({ err }, 'A deferred answer failed');
    body.end(partOf(failure) + closing);
  }
}

/** A whole answer for a client that takes parts alone. */
export function sendInOnePart(response: ServerResponse, text: string): void {
  startBody(response, undefined).end(`${opening}${partOf(`${text.slice(0, -1)},"hasNext":false}`)}${closing}`);
}

function startBody(response: ServerResponse, encoding: Encoding | undefined): Writable {
  const headers = ['content-type', 'multipart/mixed; boundary="graphql"; deferSpec=20220824', ...streamHeaders];
  if (encoding === undefined) return response.writeHead(200, headers);
  response.writeHead(200, [...headers, 'content-encoding', encoding]);
  const packer = packParts(encoding);
  // A client that leaves ends both; there is nobody left to tell.
  pipeline(packer, response, () => undefined);
  return packer;
}
