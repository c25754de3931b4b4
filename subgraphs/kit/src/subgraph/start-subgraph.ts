import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import type { CloudEvent, ServiceName } from '@agora/schema';
import { createAccessTokenVerifier, remoteKeys } from '../auth/access-token.ts';
import { type Credentials, identify, identifyBearer } from '../auth/identify.ts';
import { verifyIdentity } from '../auth/identity-header.ts';
import { openRevocations } from '../auth/revocation/open-revocations.ts';
import type { Revocations } from '../auth/revocation/revocations.ts';
import { loadKeys } from '../auth/load-keys.ts';
import { createHeaderVerifier, signingKey } from '../auth/signed-header.ts';
import type { Client } from '../auth/client-header.ts';
import type { Viewer } from '../auth/viewer.ts';
import { openDatabaseClock } from '../database/database-clock.ts';
import { tellDatabaseOutages } from '../database/database-outage.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { inSnapshot } from '../database/in-snapshot.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { retryConflicts } from '../database/retry-conflicts.ts';
import { explorerAudience, explorerRoutes } from '../graphql/explorer-routes.ts';
import { createGraphqlContext } from '../graphql/graphql-context.ts';
import { startGraphqlServer } from '../graphql/graphql-server.ts';
import { OperationGate } from '../graphql/operation-gate.ts';
import { buildSchemaOf } from '../graphql/subgraph-schema.ts';
import { serveSubscriptions } from '../graphql/subscription-server.ts';
import { defaultRetryPolicy, type RetryPolicy } from '../inbox/attempts.ts';
import type { InboxOptions } from '../inbox/inbox.ts';
import { reactionsByType } from '../inbox/reactions-by-type.ts';
import { withHousekeeping } from '../jobs/housekeeping.ts';
import type { JobContext } from '../jobs/job.ts';
import { JobWorker } from '../jobs/job-worker.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { createSend } from '../messages/create-send.ts';
import { EventFeed } from '../operations/event-feed.ts';
import { openOperations } from '../operations/open-operations.ts';
import { createPostgresEventLog } from '../outbox/postgres-event-log.ts';
import { startRelay } from '../outbox/start-relay.ts';
import { serveRoutes } from '../routes/serve-routes.ts';
import { listenToSignals } from '../signals/signals.ts';
import { createLog, type Log } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { serveMetrics } from '../telemetry/serve-metrics.ts';
import { openTransports, type OpenTransportsOptions, type Transports } from '../transport/open-transports.ts';
import { createAllowsHost } from './allows-host.ts';
import { answerMessages } from './answer-messages.ts';
import type { Clock } from './clock.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { healthHandler, routeByPath } from './http-surface.ts';
import { listen } from './http-server.ts';
import { join as joinServices } from './joining.ts';
import { reactToEvents } from './react-to-events.ts';
import { seedOnce } from './seed-once.ts';
import { defaultBounds, type ServiceBounds } from './service-bounds.ts';
import type { SubgraphConfig } from './subgraph-config.ts';
import { createWorkIn, type Transact, type UnitOfWork } from './unit-of-work.ts';

/** What tests put in the place of the world. */
export interface SubgraphSurroundings {
  readonly now?: Clock;
  readonly keys?: JWTVerifyGetKey;
  readonly log?: Log;
  /** For all services but the one that keeps them. */
  readonly revocations?: Revocations;
  readonly transports?: (options: OpenTransportsOptions) => Transports;
  readonly onStatement?: (text: string) => void;
  readonly retries?: RetryPolicy;
  readonly bounds?: ServiceBounds;
  /** Jobs run by themselves unless false. */
  readonly isSelfMoving?: boolean;
  /** The database has the newest schema; else it is brought to it. */
  readonly isMigrated?: boolean;
}

export interface RunningSubgraph<
  Stores extends object,
  Settings extends object,
  Resources extends object = object,
> extends AsyncDisposable {
  readonly service: ServiceName;
  readonly url: URL;
  /** Absent when they are not served. */
  readonly metricsUrl: URL | undefined;
  /** Resolves when it is a member of all groups by which it gets events and questions. */
  readonly joined: Promise<void>;
  readonly database: Database;
  readonly inbox: InboxOptions<UnitOfWork<Stores, Settings>>;
  readonly jobs: JobWorker<Stores, Settings, Resources>;
  readonly jobContext: JobContext<Stores, Settings, Resources>;
}

/**
 * Starts a service: database, migrations, seed, transports, jobs, then HTTP, while answers and reactions join on their
 * brokers; disposing stops them in the reverse order. Throws when the database refuses, a migration fails or a port is taken.
 */
export async function startSubgraph<Stores extends object, Settings extends object, Resources extends object>(
  definition: SubgraphDefinition<Stores, Settings, Resources>,
  { config, settings }: { readonly config: SubgraphConfig; readonly settings: Settings },
  {
    now: givenNow,
    keys,
    log = createLog(definition.name, config.logLevel),
    revocations: given,
    transports: opened = openTransports,
    onStatement,
    retries = defaultRetryPolicy,
    bounds = defaultBounds,
    isSelfMoving = true,
    isMigrated = false,
  }: SubgraphSurroundings = {},
): Promise<RunningSubgraph<Stores, Settings, Resources>> {
  const { name } = definition;
  const reactions = reactionsByType(definition.events);
  const metrics = createMetrics(name);
  await using stack = new AsyncDisposableStack();

  if (!isMigrated) await migrateDatabase(config.databaseUrl, join(definition.folder, '../migrations'));
  const opening = { url: config.databaseUrl, ...(onStatement && { onStatement }) };
  const database = stack.use(openDatabase(opening));
  stack.use(tellDatabaseOutages(config.databaseUrl, log));
  const now = givenNow ?? stack.use(await openDatabaseClock(database, log)).now;
  // Requests have connections of their own: however many there are, events, jobs and answers to services go on.
  const requests = stack.use(
    openDatabase({ ...opening, connections: bounds.requestConnections, statementMs: bounds.statementMs }),
  );
  const jobDatabase = stack.use(openDatabase({ ...opening, connections: bounds.jobConnections }));
  if (config.isDemo) await seedOnce(definition, config.databaseUrl, settings, now());

  const eventLog = createPostgresEventLog(database);
  const transports = stack.use(
    opened({ config: config.transports, own: { service: name, eventLog }, instance: uuidv7(), log }),
  );
  const send = createSend({
    service: name,
    types: new Set(definition.asks.map(({ type }) => type)),
    transportOf: (service) => transports.to(service),
  });
  const parts = { settings, log, send, now };
  const workIn = createWorkIn(definition, parts);
  const transactOn =
    (on: Database): Transact<Stores, Settings> =>
    (run) =>
      retryConflicts(() => on.transaction((tx) => run(workIn(tx))));
  const stores = definition.stores(database.db);
  const resources = await definition.resources({ settings, stack, db: jobDatabase.db, log, now });
  const jobStores = definition.stores(jobDatabase.db);
  const jobContext = { stores: jobStores, resources, transact: transactOn(jobDatabase), ...parts };
  const askedContext = () => ({ ...stores, settings, resources, log, now });
  const signals = stack.use(await listenToSignals(database));

  const feed = new EventFeed(now);
  const own = await transports.to(name);
  const publish = async (events: readonly CloudEvent[]) => {
    await own.publish(name, events);
    metrics.eventsPublished.inc(events.length);
    feed.published(events);
  };
  const relay = stack.use(
    await startRelay(database, { transport: own.kind, publish, emptyLanes: () => own.emptyLanes(name) }, log),
  );
  const inbox: InboxOptions<UnitOfWork<Stores, Settings>> = {
    database,
    reactions,
    workIn,
    log,
    retries,
    onOutcome(handled) {
      metrics.eventsHandled.inc({ type: handled.event.type, outcome: handled.outcome });
      feed.handled(handled);
    },
  };
  const joining = stack.use(
    joinServices(
      [
        answerMessages(name, own, definition.messages, {
          asked: askedContext,
          transact: transactOn(database),
          log,
          metrics,
        }),
        reactToEvents(name, (service) => transports.to(service), inbox),
      ],
      () => transports[Symbol.asyncDispose](),
    ),
  );
  const jobs = new JobWorker<Stores, Settings, Resources>(
    withHousekeeping<Stores, Settings, Resources>(definition, jobDatabase),
    {
      database: jobDatabase,
      workIn,
      context: jobContext,
      log,
      metrics,
      now,
    },
  );
  if (isSelfMoving) stack.use(await startJobs(jobs, database, log));

  const { routerKeys, jwksUrl } = config;
  const { secret, publicKeys = {} } = config.transports;
  const listenerKeys = [...routerKeys, ...Object.values(publicKeys)];
  const { revocations: readRevocations } = definition;
  const read = readRevocations && ((since: Date | undefined) => readRevocations(stores, since, now()));
  const { revocations, routes: revocationRoutes } =
    given && !read
      ? { revocations: given, routes: {} }
      : await openRevocations({ read, signals, listenerKeys, secret, jwksUrl, now, log });
  stack.use(revocations);

  const asked = { stores: definition.stores(requests.db), transact: transactOn(requests) };
  const schema = buildSchemaOf(definition.folder, definition.resolvers, definition.actorsMay);
  const verifyToken = createAccessTokenVerifier(keys ?? stack.use(loadKeys(remoteKeys(jwksUrl))).keys);
  const verifyHeader = createHeaderVerifier(routerKeys);
  const asking = {
    schema,
    log,
    identify: (credentials: Credentials) =>
      identify(credentials, { service: name, verifyHeader, verifyToken, revocations }),
    revocations,
    contextFor: (viewer: Viewer | undefined, client?: Client) =>
      createGraphqlContext({ viewer, client, signals, ...asked, ...parts }),
  };
  const audience = explorerAudience(name);
  // Made anew by each process: the page asks for its identity again and again, and no other process takes it.
  const explorerKey = signingKey(randomBytes(32).toString('base64url'));
  const verifyExplorer = createHeaderVerifier([explorerKey.publicKey], 0);
  const allowsHost = createAllowsHost(config.explorerHosts);
  const explorer = {
    allowsHost,
    isMeant: async (identity: string | undefined) =>
      (await verifyIdentity(identity, verifyExplorer, audience)) !== undefined,
    identify: (credentials: Credentials) =>
      identify(credentials, { service: audience, verifyHeader: verifyExplorer, verifyToken, revocations }),
  };
  const isExplored = config.environment !== 'production';
  const graphql = stack.use(
    await startGraphqlServer({
      ...asking,
      gate: new OperationGate(bounds.operations),
      explorer: isExplored ? explorer : undefined,
      onOperation: (seconds) => metrics.operationSeconds.observe(seconds),
    }),
  );
  const problems = () => [...relay.problems, ...joining.problems];
  const operations = openOperations({
    service: name,
    transport: transports.kindOf(name),
    database,
    feed,
    now,
    problems,
    verifyHeader,
    verifyToken,
    revocations,
  });
  const handlers = {
    ...(isExplored ? explorerRoutes(name, explorerKey, allowsHost) : {}),
    ...revocationRoutes,
    ...operations.handlers,
    '/graphql': graphql.handle,
    '/health': healthHandler({
      service: name,
      transport: transports.kindOf(name),
      database,
      problems,
    }),
  };
  const streams = stack.use(openDatabase({ ...opening, connections: bounds.routes.connections }));
  const routes = serveRoutes([...(definition.routes ?? []), ...operations.routes], {
    ...asked,
    ...parts,
    resources,
    snapshot: (run) => inSnapshot(streams, (tx) => run(definition.stores(tx))),
    metrics,
    bounds: bounds.routes,
    identify: (authorization, isChange) => identifyBearer(authorization, { verifyToken, revocations, isChange }),
    revocations,
    taken: Object.keys(handlers),
  });
  const http = stack.use(await listen({ port: config.port, host: config.host }, routeByPath(handlers, routes, log)));
  stack.use(serveSubscriptions(http.server, asking));
  stack.use(operations);
  const { metricsPort } = config;
  const served = metricsPort === undefined ? undefined : await serveMetrics(metrics.registry, config.host, metricsPort);
  stack.use(served);
  const running = stack.move();
  return {
    service: name,
    url: new URL(`http://127.0.0.1:${http.port}/graphql`),
    metricsUrl: served?.url,
    joined: joining.joined,
    database,
    inbox,
    jobs,
    jobContext,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}
