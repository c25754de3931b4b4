import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '@agora/kit';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { routerError } from '../errors/router-error.ts';
import type { RouterContext } from '../security/router-context.ts';
import { allowSandbox } from './cors.ts';
import { handleGraphql, type OpenContext } from './handle-graphql.ts';
import { sendError, sendJson } from './send.ts';

export interface HttpOptions {
  readonly apollo: ApolloServer<RouterContext>;
  readonly openContext: OpenContext;
  readonly isProduction: boolean;
  readonly log: Log;
}

/** The router's HTTP server, not yet listening. Once it no longer listens, it is not healthy and keeps no connection. */
export function serveHttp({ apollo, openContext, isProduction, log }: HttpOptions): Server {
  const route = async (request: IncomingMessage, response: ServerResponse) => {
    if (!server.listening) response.setHeader('connection', 'close');
    if (!isProduction && allowSandbox(request, response)) return;
    switch (pathOf(request)) {
      case '/graphql':
        return handleGraphql(apollo, openContext, request, response);
      case '/health':
        if (server.listening) sendJson(response, 200, { status: 'ok' });
        else sendJson(response, 503, { status: 'stopping' });
        return;
      default:
        throw routerError('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.');
    }
  };
  const server = createServer((request, response) => {
    route(request, response).catch((err: unknown) => {
      if (response.headersSent || request.socket.destroyed) {
        response.destroy();
      } else if (err instanceof GraphQLError) {
        sendError(response, err);
      } else {
        log.error({ err }, 'A request failed');
        sendJson(response, 500, {
          errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        });
      }
    });
  });
  // As in the subgraphs: who sends slowly does not hold a connection for the five minutes that Node allows.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
}

/** The path a request asks for, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/** Takes no new requests and lets the running ones finish; at the deadline it cuts them. */
export async function stopHttp(server: Server, deadline: AbortSignal): Promise<void> {
  deadline.addEventListener('abort', () => server.closeAllConnections());
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
