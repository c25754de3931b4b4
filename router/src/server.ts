import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog, type Log, serveMetrics } from '@agora/kit/edge';
import { openCache } from './cache/open-cache.ts';
import type { RouterConfig } from './config.ts';
import { createErrorMask } from './errors/error-mask.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { openRateLimiter } from './limits/rate/open-rate-limiter.ts';
import { openOperations } from './operations/open-operations.ts';
import { createFindOperation } from './pipeline/find-operation.ts';
import { openDocuments } from './pipeline/request/resolve-document.ts';
import { createRunOperation } from './pipeline/create-run-operation.ts';
import { createShowErrors } from './pipeline/answer/show-errors.ts';
import { createContextFor, createOpenContext } from './security/create-request-context.ts';
import { openIdentity } from './security/open-identity.ts';
import { createAskSubgraph } from './subgraph/create-ask-subgraph.ts';
import { acceptUpgrades } from './subscriptions/socket/accept-upgrades.ts';
import { createSubscribe } from './subscriptions/create-subscribe.ts';
import { createOpenClientConnection } from './subscriptions/socket/open-client-connection.ts';
import { serveGraphqlWs } from './subscriptions/socket/serve-graphql-ws.ts';
import { createWhenAccessEnds } from './subscriptions/stream/when-access-ends.ts';
import type { OpenGateway } from './supergraph/gateway.ts';
import { addressOf } from './supergraph/subgraph-address.ts';
import { openSupergraphFile } from './supergraph/supergraph-file.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { AdmissionControl } from './admission-control.ts';
import { createForwardToService } from './web/service-routes.ts';
import { sessionMutations } from './web/session/session-operations.ts';
import { oneClickMutation } from './web/unsubscribe/answer-one-click.ts';

/** A running router. Disposing it finishes what is at work, for at most ten seconds, and frees the port. */
export interface Router extends AsyncDisposable {
  /** Where it answers GraphQL over HTTP, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
}

const stopWithinMs = 10_000;

/** What the router asks of itself, for requests of its pages and of mailboxes. */
const ownMutations = [...sessionMutations, oneClickMutation];

/** Starts a router; throws when the supergraph is missing or broken, and when the port is in use. */
export async function startRouter(config: RouterConfig, log = createLog('router', config.logLevel)): Promise<Router> {
  await using starting = new AsyncDisposableStack();
  const { limits, sharing, subgraphUrls } = config;
  const maskError = createErrorMask(config.isProduction);
  const metrics = createMetrics();

  const openGateway = await chooseGateway(config, log);
  const planning = { limits, isIntrospectionAllowed: config.introspection, engine: config.engine, openGateway };
  const supergraph = starting.use(await openSupergraphFile(config.supergraphPath, planning, log));
  const addressFor = (name: string) => addressOf(name, supergraph.current().urls.get(name), subgraphUrls);
  const client = createAskSubgraph({ addressOf: addressFor, limits: config.subgraph, sharing, log, metrics });
  starting.use(client);
  const schema = () => supergraph.current().fullSchema;
  const { ask } = starting.use(await openCache({ ...config, client, schema, log }));
  const identity = starting.use(openIdentity(config.identity, log));
  const { forwardHeaders, trustedProxies, countryHeader } = config;
  const contextFor = createContextFor({ ...identity, forwardHeaders, trustedProxies, countryHeader });
  const whenAccessEnds = createWhenAccessEnds(identity.revocations);
  const documents = starting.use(
    await openDocuments(config.safelistPath, config.pagesPath === undefined ? [] : ownMutations, log),
  );
  const admission = new AdmissionControl();
  const subscriptions = createSubscribe({
    onTurn: () => admission.handOver(),
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

  const operations = identity.sign && openOperations({ urlOf: (name) => addressFor(name).url, whenAccessEnds });
  starting.use(operations);
  const http = createHttpServer({
    run,
    operations: operations && { ...operations, confirmAccess: identity.confirmAccess, rate },
    exports: identity.sign && { serviceUrl: () => addressFor('user').url, rate },
    forwardToService:
      config.pagesPath === undefined ? undefined : createForwardToService((name) => addressFor(name).url),
    admission,
    openContext: createOpenContext(identity.authenticate, contextFor),
    apiSchema: () => supergraph.current().apiSchema,
    config,
    log,
  });
  const openConnection = createOpenClientConnection(identity.authenticate, contextFor, rate);
  const webSocket = serveGraphqlWs({ run, openConnection, whenAccessEnds, limits, admission, trustedProxies, log });
  acceptUpgrades(http.server, { config, webSocket, admission, log });
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

/** Apollo's gateway is loaded only where it is to run operations. */
async function chooseGateway({ engine }: RouterConfig, log: Log): Promise<OpenGateway | undefined> {
  if (engine === 'agora') return undefined;
  const { openApolloGateway } = await import('./apollo/open-apollo-gateway.ts');
  return (supergraph) => openApolloGateway(supergraph, log);
}

async function listen(server: Server, { host, port }: RouterConfig): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // it listens on TCP, not on a pipe
  return address.port;
}
