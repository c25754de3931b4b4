import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { logBounded } from '@agora/kit/edge';
import { requestLine } from '../../telemetry/request-line.ts';
import { ClientSocket, type ClientSocketOptions } from './client-socket.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

export interface GraphqlWsOptions extends Omit<ClientSocketOptions, 'drainTimeoutMs' | 'queueMs'> {
  readonly limits: { readonly bodyBytes: number; readonly queueMs: number };
  /** How long a client may take for each MiB that waits to be written; 20 s when left out. */
  readonly drainTimeoutMs?: number;
}

export interface GraphqlWsSurface {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Lets queries and mutations finish, then closes every socket with 1001; at the deadline it cuts them. */
  readonly stop: (deadline: AbortSignal) => Promise<void>;
}

const protocol = 'graphql-transport-ws';
const heartbeatMs = 12_000;

/** Serves `graphql-transport-ws`: every kind of operation. */
export function serveGraphqlWs({ drainTimeoutMs = 20_000, limits, ...options }: GraphqlWsOptions): GraphqlWsSurface {
  const { log } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    perMessageDeflate: false,
    // Each message in a turn of the event loop of its own, and pings as messages: see `SocketInbox`.
    allowSynchronousEvents: false,
    autoPong: false,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });
  server.on('wsClientError', ({ message }, socket, request) =>
    refuseUpgrade(log, request, socket, { status: 400, code: 'BAD_REQUEST', message }),
  );
  const clients = new Map<object, ClientSocket>();
  const heartbeat = setInterval(() => {
    for (const client of clients.values()) client.checkAlive();
  }, heartbeatMs);
  let onEmpty: (() => void) | undefined;

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (webSocket) => {
        if (webSocket.protocol !== protocol) {
          webSocket.on('error', () => undefined);
          webSocket.close(4406, 'Subprotocol not acceptable');
          const code = 'NOT_ACCEPTABLE';
          logBounded(log, { level: 'info', message: 'A socket was refused', codes: [code] }, () => ({
            ...requestLine(request),
            closeCode: 4406,
            code,
          }));
          return;
        }
        const client = new ClientSocket(webSocket, request, { ...options, drainTimeoutMs, queueMs: limits.queueMs });
        clients.set(webSocket, client);
        webSocket.once('close', () => {
          clients.delete(webSocket);
          if (clients.size === 0) onEmpty?.();
        });
        if (onEmpty) client.drain();
      });
    },
    async stop(deadline) {
      const empty = Promise.withResolvers<undefined>();
      onEmpty = () => empty.resolve(undefined);
      const cut = () => {
        if (server.clients.size > 0) log.warn({ sockets: server.clients.size }, 'Sockets were cut at the deadline');
        for (const socket of server.clients) socket.terminate();
      };
      deadline.addEventListener('abort', cut);
      if (deadline.aborted) cut();
      for (const client of clients.values()) client.drain();
      if (clients.size > 0) await empty.promise;
      deadline.removeEventListener('abort', cut);
      clearInterval(heartbeat);
    },
  };
}
