import { createServer, type IncomingMessage } from 'node:http';
import { createLog } from '@agora/kit/edge';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { RateLimiter } from '../../../src/limits/rate/rate-limiter.ts';
import type { GraphqlRequest } from '../../../src/pipeline/request/graphql-request.ts';
import type { RunOperation } from '../../../src/pipeline/run-operation.ts';
import {
  type GraphqlWsOptions,
  type GraphqlWsSurface,
  serveGraphqlWs,
} from '../../../src/subscriptions/socket/serve-graphql-ws.ts';
import { createWhenAccessEnds } from '../../../src/subscriptions/stream/when-access-ends.ts';
import { AdmissionControl } from '../../../src/admission-control.ts';
import { ada } from './start-feed.ts';

export interface SocketServer extends AsyncDisposable {
  readonly url: string;
  readonly surface: GraphqlWsSurface;
  /** What was run, oldest first, each with the signal that tells that its client has gone. */
  readonly requests: { readonly request: GraphqlRequest; readonly signal: AbortSignal }[];
  readonly connect: () => Client;
  /** A socket that speaks only as it is told. */
  readonly socket: (protocols?: readonly string[], headers?: Readonly<Record<string, string>>) => RawSocket;
}

interface RawSocket {
  readonly webSocket: WebSocket;
  readonly say: (message: unknown) => void;
  /** The next message. */
  readonly hear: () => Promise<unknown>;
  readonly closed: Promise<[code: number, reason: string]>;
}

/** The protocol over a pipeline that a test makes up. */
export async function startSocketServer(
  run: RunOperation,
  options: Partial<GraphqlWsOptions> = {},
  rate: RateLimiter = { take: () => ({ ok: true }) },
): Promise<SocketServer> {
  const requests: SocketServer['requests'] = [];
  const surface = serveGraphqlWs({
    run: (request, context, accepts) => {
      requests.push({ request, signal: context.signal });
      return run(request, context, accepts);
    },
    openConnection: () =>
      Promise.resolve({
        caller: ada.caller,
        context: (signal) => ({ ...ada, signal }),
        take: () => rate.take(ada.clientKey),
      }),
    whenAccessEnds: createWhenAccessEnds(undefined),
    limits: { bodyBytes: 100_000, queueMs: 1_000 },
    admission: new AdmissionControl(),
    trustedProxies: 0,
    log: createLog('router', 'silent'),
    ...options,
  });
  const http = createServer();
  http.on('upgrade', (request: IncomingMessage, socket, head: Buffer) => surface.upgrade(request, socket, head));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(http.address());
  const url = `ws://127.0.0.1:${port}/graphql`;
  return {
    url,
    surface,
    requests,
    connect: () => createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 }),
    socket: (protocols = ['graphql-transport-ws'], headers = {}) => openRaw(url, protocols, headers),
    async [Symbol.asyncDispose]() {
      await surface.stop(AbortSignal.abort());
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function openRaw(url: string, protocols: readonly string[], headers: Readonly<Record<string, string>>): RawSocket {
  const webSocket = new WebSocket(url, [...protocols], { headers });
  const heard: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  webSocket.on('message', (data) => {
    const text = Buffer.isBuffer(data) ? data.toString() : '';
    const waiter = waiting.shift();
    if (waiter) waiter(text);
    else heard.push(text);
  });
  const opened = new Promise<void>((resolve) => webSocket.once('open', resolve));
  return {
    webSocket,
    say: (message) => {
      const text = typeof message === 'string' ? message : JSON.stringify(message);
      void opened.then(() => webSocket.send(text));
    },
    hear: async () => {
      const text = heard.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
      return JSON.parse(text) as unknown;
    },
    closed: new Promise((resolve) => {
      webSocket.once('close', (code, reason) => resolve([code, reason.toString()]));
    }),
  };
}
