import type { ServerResponse } from 'node:http';
import { type HttpHandler, sendJson } from '../../subgraph/http-server.ts';
import { identityHeader } from '../identity-header.ts';
import { createHeaderVerifier } from '../signed-header.ts';
import { isProven } from './proof.ts';
import type { Revocation } from './revocation.ts';

export interface RevocationFeed extends Disposable {
  readonly handle: HttpHandler;
  /** Tells all who listen. */
  readonly tell: (revocations: readonly Revocation[]) => void;
}

export interface RevocationFeedOptions {
  /** As they are at the moment of asking. */
  readonly live: () => Promise<readonly Revocation[]>;
  /** The public keys of those who are told. */
  readonly listenerKeys: readonly string[];
}

const beatMs = 500;
/** Who lets so much wait is cut off, and begins anew. */
const mostWaitingBytes = 4 * 1024 * 1024;

/** Tells the other services and routers what access is taken back: a line of JSON with all there is, then one for each change. */
export function createRevocationFeed({ live, listenerKeys }: RevocationFeedOptions): RevocationFeed {
  const verify = createHeaderVerifier(listenerKeys);
  const listeners = new Set<ServerResponse>();
  const tell = (revocations: readonly Revocation[]) => {
    const line = lineOf(revocations);
    for (const response of listeners) {
      if (response.writableLength > mostWaitingBytes) response.destroy();
      else response.write(line);
    }
  };
  const beat = setInterval(() => tell([]), beatMs);
  return {
    tell,
    async handle(request, response) {
      if (!(await isProven(request.headers[identityHeader]?.toString(), verify))) {
        const message = 'This is told to services of the shop only.';
        sendJson(response, 401, { errors: [{ message, extensions: { code: 'NOT_FROM_ROUTER' } }] });
        return;
      }
      const first = lineOf(await live());
      if (response.destroyed) return;
      response.on('close', () => listeners.delete(response));
      response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
      response.write(first);
      listeners.add(response);
    },
    [Symbol.dispose]() {
      clearInterval(beat);
      for (const response of listeners) response.end();
    },
  };
}

function lineOf(revocations: readonly Revocation[]): string {
  return `${JSON.stringify({ revocations })}\n`;
}
