import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccessTokenVerifier, createLog, remoteKeys } from '@agora/kit';
import { ConfigError, type RouterConfig } from './config.ts';
import { createCallSubgraph } from './engine/call-subgraph.ts';
import { createErrorMask } from './errors/error-mask.ts';
import { createApollo } from './http/create-apollo.ts';
import { executeOperation } from './http/execute-operation.ts';
import { pathOf, serveHttp, stopHttp } from './http/serve-http.ts';
import { createAuthenticate } from './security/authenticate.ts';
import { createIdentitySigner } from './security/identity-signer.ts';
import { createRouterContext } from './security/router-context.ts';
import { createOpenConnection } from './subscriptions/open-connection.ts';
import { serveWebSocket } from './subscriptions/serve-websocket.ts';
import { createGateway } from './supergraph/gateway.ts';
import { openSupergraphFile } from './supergraph/gateway-supergraph-file.ts';

/** A running router. Disposing it finishes what is at work, for at most ten seconds, and frees the port. */
export interface Router extends AsyncDisposable {
  /** Where it answers GraphQL over HTTP, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
}

const stopWithinMs = 10_000;

/** Starts a router; throws when the supergraph is missing or broken, and when the port is in use. */
export async function startRouter(config: RouterConfig): Promise<Router> {
  await using starting = new AsyncDisposableStack();
  const log = createLog('router', config.logLevel);
  const { identity } = config;
  if (!identity) throw new ConfigError('A router over a foreign supergraph is still to come');
  const maskError = createErrorMask(log, config.isProduction);
  const authenticate = createAuthenticate(createAccessTokenVerifier(remoteKeys(identity.jwksUrl)));
  const sign = createIdentitySigner(identity.routerSecret);
  const call = createCallSubgraph(log);

  const supergraph = starting.use(await openSupergraphFile(config.supergraphPath, log));
  const apollo = createApollo(createGateway(config, supergraph, call, log), maskError, config.isProduction, log);
  await apollo.start();
  starting.defer(() => apollo.stop());

  const http = serveHttp({
    apollo,
    openContext: async ({ headers }) =>
      createRouterContext(await authenticate(headers.authorization), sign, headers['traceparent']?.toString()),
    isProduction: config.isProduction,
    log,
  });
  const webSocket = serveWebSocket({
    supergraph: supergraph.current,
    openConnection: createOpenConnection(authenticate, sign),
    execute: (operation, context) => executeOperation(apollo, operation, context),
    subgraphUrls: config.subgraphUrls,
    maskError,
    call,
    log,
  });
  http.on('upgrade', (request, socket, head) => {
    // The HTTP server no longer watches this socket, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    if (pathOf(request) === '/graphql' && http.listening) webSocket.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await listen(http, config);
  starting.defer(async () => {
    const deadline = AbortSignal.timeout(stopWithinMs);
    await Promise.all([stopHttp(http, deadline), webSocket.stop(deadline)]);
  });

  const running = starting.move();
  return {
    url: `http://${config.host}:${port}/graphql`,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function listen(server: Server, { host, port }: RouterConfig): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // it listens on TCP, not on a pipe
  return address.port;
}
