import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { createAnswerCache } from './answer-cache.ts';
import { definitionsOf } from './definitions.ts';
import { createFeed } from './feed.ts';
import type { Review, Shop } from './shop.ts';

/** The four subgraphs, under one origin, one path each, over HTTP and graphql-transport-ws. */
export interface Subgraphs extends AsyncDisposable {
  readonly origin: string;
  /** Tells everyone who subscribed to `reviewAdded`. */
  readonly publish: (review: Review) => void;
  readonly subscriptions: () => number;
}

export async function serveSubgraphs(shop: Shop): Promise<Subgraphs> {
  const feed = createFeed<Review>();
  const schemas = definitionsOf(shop, feed.subscribe).map(({ name, sdl, resolvers }) => ({
    path: `/${name}`,
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
  }));
  const answers = new Map(schemas.map(({ path, schema }) => [path, createAnswerCache(schema)]));
  const http = createServer((request, response) => void reply(request, response));
  const sockets = new Map(schemas.map(({ path, schema }) => [path, subscriptionsOf(schema)]));
  http.on('upgrade', (request, socket, head) => {
    const server = sockets.get(request.url ?? '');
    if (!server) socket.destroy();
    server?.handleUpgrade(request, socket, head, (webSocket) => void server.emit('connection', webSocket, request));
  });
  // A gateway's idle connections stay open between its rounds.
  http.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(http.address());

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = answers.get(request.url ?? '');
    try {
      const body = await bodyOf(request);
      const text = answer ? await answer(body) : undefined;
      response.writeHead(text ? 200 : 404, { 'content-type': 'application/json', 'content-length': text?.length ?? 0 });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    publish: feed.publish,
    subscriptions: feed.subscribers,
    async [Symbol.asyncDispose]() {
      for (const server of sockets.values()) for (const socket of server.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function subscriptionsOf(schema: Parameters<typeof createAnswerCache>[0]): WebSocketServer {
  const server = new WebSocketServer({ noServer: true });
  useServer({ schema }, server);
  return server;
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ''));
    request.on('error', reject);
  });
}
