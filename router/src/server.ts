import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAllowsHost, createLog, serveMetrics } from '@agora/kit/edge';
import { openCache } from './cache/open-cache.ts';
import type { RouterConfig } from './config.ts';
import { createErrorMask } from './errors/error-mask.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { createAllowsOrigin } from './http/allows-origin.ts';
import { mayConnect } from './http/may-connect.ts';
import { pathOf } from './http/path-of.ts';
import { openRateLimiter } from './limits/open-rate-limiter.ts';
import { createFindOperation } from './pipeline/find-operation.ts';
import { openDocuments } from './pipeline/resolve-document.ts';
import { createRunOperation } from './pipeline/create-run-operation.ts';
import { createShowErrors } from './pipeline/show-errors.ts';
import { createContextFor, createOpenContext } from './security/create-request-context.ts';
import { clientAddress } from './security/client-address.ts';
import { openIdentity } from './security/open-identity.ts';
import { createAskSubgraph } from './subgraph/create-ask-subgraph.ts';
import { createSubscribe } from './subscriptions/create-subscribe.ts';
import { createOpenClientConnection } from './subscriptions/open-client-connection.ts';
import { serveGraphqlWs } from './subscriptions/serve-graphql-ws.ts';
import { createWhenAccessEnds } from './subscriptions/when-access-ends.ts';
import { addressOf } from './supergraph/subgraph-address.ts';
import { openSupergraphFile } from './supergraph/supergraph-file.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { Turns } from './turns.ts';

/** A running router. Disposing it finishes what is at work, for at most ten seconds, and frees the port. */
export interface Router extends AsyncDisposable {
  /** Where it answers GraphQL over HTTP, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
}

const stopWithinMs = 10_000;

/** Starts a router; throws when the supergraph is missing or broken, and when the port is in use. */
export async function startRouter(config: RouterConfig, log = createLog('router', config.logLevel)): Promise<Router> {
  await using starting = new AsyncDisposableStack();
  const { limits, sharing, subgraphUrls } = config;
  const maskError = createErrorMask(config.isProduction);
  const metrics = createMetrics();

  const planning = { limits, isIntrospectionAllowed: config.introspection };
  const supergraph = starting.use(await openSupergraphFile(config.supergraphPath, planning, log));
  const addressFor = (name: string) => addressOf(name, supergraph.current().urls.get(name), subgraphUrls);
  const client = createAskSubgraph({ addressOf: addressFor, limits: config.subgraph, sharing, log, metrics });
  starting.use(client);
  const schema = () => supergraph.current().fullSchema;
  const { ask } = starting.use(await openCache({ ...config, client, schema, log }));
  const identity = starting.use(openIdentity(config.identity, log));
  const { forwardHeaders, trustedProxies } = config;
  const contextFor = createContextFor({ ...identity, forwardHeaders, trustedProxies });
  const whenAccessEnds = createWhenAccessEnds(identity.revocations);
  const documents = starting.use(await openDocuments(config.safelistPath, log));
  const subscriptions = createSubscribe({
    urlOf: (name) => addressFor(name).url,
    ask,
    whenAccessEnds,
    maskError,
    limits,
    sharing,
    metrics,
    log,
  });
  const ratePerClient = { burst: limits.rateBurst, perSecond: limits.ratePerSecond };
  const rate = starting.use(await openRateLimiter(ratePerClient, config.redisUrl, log));
  const run = createRunOperation({
    resolve: documents.resolve,
    find: createFindOperation(supergraph.current, metrics, log),
    rate,
    confirmAccess: identity.confirmAccess,
    ask,
    subscribe: subscriptions.subscribe,
    admit: subscriptions.admit,
    showErrors: createShowErrors(maskError),
    limits,
    sharing,
    metrics,
    log,
    accessLevel: config.isProduction ? 'info' : 'debug',
  });

  const turns = new Turns();
  const http = createHttpServer({
    run,
    turns,
    openContext: createOpenContext(identity.authenticate, contextFor),
    apiSchema: () => supergraph.current().apiSchema,
    config,
    log,
  });
  const openConnection = createOpenClientConnection(identity.authenticate, contextFor, rate);
  const allows = createAllowsOrigin(config.corsOrigins);
  const allowsHost = createAllowsHost(config.hosts);
  const webSocket = serveGraphqlWs({ run, openConnection, whenAccessEnds, limits, turns, trustedProxies, log });
  http.server.on('upgrade', (request, socket, head) => {
    // The HTTP server no longer watches this socket, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    if (pathOf(request) !== '/graphql' || !http.server.listening) refuseUpgrade(socket, '404 Not Found');
    else if (!allowsHost(request.headers.host)) refuseUpgrade(socket, '421 Misdirected Request');
    else if (!mayConnect(request, allows)) refuseUpgrade(socket, '403 Forbidden');
    else {
      turns.begin(
        (waitedMs) => {
          if (waitedMs > limits.queueMs) refuseUpgrade(socket, '503 Service Unavailable');
          else if (!socket.destroyed) webSocket.upgrade(request, socket, head);
        },
        () => clientAddress(request, trustedProxies),
      );
    }
  });
  if (config.metricsPort !== undefined) {
    starting.use(await serveMetrics(metrics.registry, config.host, config.metricsPort));
  }
  const port = await listen(http.server, config);
  starting.defer(async () => {
    const deadline = AbortSignal.timeout(stopWithinMs);
    subscriptions.stop();
    await Promise.all([http.stop(deadline), webSocket.stop(deadline)]);
  });

  const running = starting.move();
  return {
    url: `http://${config.host}:${port}/graphql`,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function listen(server: Server, { host, port }: RouterConfig): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // it listens on TCP, not on a pipe
  return address.port;
}
