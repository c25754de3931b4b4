import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { asc } from 'drizzle-orm';
import type { z } from 'zod';
import type { EventContract, EventDraft, MessageContract } from '@agora/schema';
import { type Client, clientHeader, signClient } from '../auth/client-header.ts';
import { identityHeader, signIdentity } from '../auth/identity-header.ts';
import type { Log } from '../telemetry/log.ts';
import type { Viewer } from '../auth/viewer.ts';
import { outbox } from '../database/messaging-tables.ts';
import { type Outcome, receive } from '../inbox/inbox.ts';
import { listDeadLetters } from '../inbox/dead-letters.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import type { ResourceOpening } from '../subgraph/resource-opening.ts';
import { seedOnce } from '../subgraph/seed-once.ts';
import { defaultBounds, type ServiceBounds } from '../subgraph/service-bounds.ts';
import { type RunningSubgraph, startSubgraph } from '../subgraph/start-subgraph.ts';
import type { UnitOfWork } from '../subgraph/unit-of-work.ts';
import { testLogLevel } from './config.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { createGraphqlClient, type GraphqlClient } from './graphql-client.ts';
import { recordTransports } from './recorded-transports.ts';
import { signTestToken, testKeys } from './test-keys.ts';
import { type TestRevocations, testRevocations } from './test-revocations.ts';
import { testRouterKey } from './test-router.ts';

/** A real subgraph in this process: real server, real PostgreSQL, the other services played by the test. */
export interface TestSubgraph<
  Stores extends object,
  Settings extends object,
  Resources extends object = object,
> extends AsyncDisposable {
  readonly running: RunningSubgraph<Stores, Settings, Resources>;
  /** Somebody without a token. */
  readonly guest: GraphqlClient;
  /** A guest at this network, as the router counts it, with what it says of the client beside. */
  guestFrom(address: string, client?: Omit<Client, 'address'>): GraphqlClient;
  /** A user; a customer of no scopes unless said. */
  as(viewer: Partial<Viewer> & Pick<Viewer, 'id'>): GraphqlClient;
  /** Somebody with these raw headers. */
  withHeaders(headers: Record<string, string>): GraphqlClient;
  /** Asks a route of the service: as a user when one is given, else as a stranger. */
  request(path: string, init?: RequestInit, viewer?: Partial<Viewer> & Pick<Viewer, 'id'>): Promise<Response>;
  /** Arranges by the service's own stores, in one transaction. */
  given<Result>(run: (work: UnitOfWork<Stores, Settings>) => Promise<Result>): Promise<Result>;
  /** Fills the database with the demo shop, as a demo does when it starts. */
  seed(): Promise<void>;
  /** Delivers an event of another service and resolves to what became of it. The same `id` twice is a redelivery. */
  tell(draft: EventDraft, envelope?: { readonly id?: string; readonly time?: Date }): Promise<Outcome>;
  /** Delivers an event whose data need not fit the contract. */
  tellRaw(contract: EventContract, data: unknown, subject?: string): Promise<Outcome>;
  /** The data of what the service has told, oldest first. */
  emitted<Schema extends z.ZodType>(contract: EventContract<Schema>): Promise<z.infer<Schema>[]>;
  /** Asks as another service would. */
  ask<Request extends z.ZodType, Response extends z.ZodType>(
    contract: MessageContract<Request, Response>,
    request: z.infer<Request>,
    key?: string,
  ): Promise<z.infer<Response>>;
  /** Plays another service: its answer to a question of the service under test. */
  answers<Request extends z.ZodType, Response extends z.ZodType>(
    contract: MessageContract<Request, Response>,
    reply: (request: z.infer<Request>) => z.infer<Response> | Promise<z.infer<Response>>,
  ): void;
  /** Takes access back, as the user service tells it. */
  readonly revoke: TestRevocations['revoke'];
  /** Does the jobs of a kind until none is due; one that runs by the clock at once. */
  runJob(kind: string): Promise<void>;
  /** The service's clock goes on by `advance` only. */
  stopClock(): void;
  /** Moves the service's clock forward. */
  advance(milliseconds: number): void;
  /** How many SQL statements some work sends, those on the kit's own tables left out. */
  statements(work: () => Promise<unknown>): Promise<number>;
  /** Types of the events that are dead letters. */
  deadLetters(): Promise<string[]>;
}

interface TestOptions<Settings, Resources> {
  /** In the place of the service's own, over real ones of the test's. */
  readonly resources?: (opening: ResourceOpening<Settings>) => Resources | Promise<Resources>;
  readonly bounds?: ServiceBounds;
  readonly log?: Log;
  /** A database that the test has filled; a new one unless given. */
  readonly database?: Pick<TestDatabase, 'url'>;
}

export async function startTestSubgraph<Stores extends object, Settings extends object, Resources extends object>(
  definition: SubgraphDefinition<Stores, Settings, Resources>,
  settings: Settings,
  {
    bounds = defaultBounds,
    log,
    database: given,
    resources = definition.resources,
  }: TestOptions<Settings, Resources> = {},
): Promise<TestSubgraph<Stores, Settings, Resources>> {
  await using stack = new AsyncDisposableStack();
  const { url: databaseUrl } = given ?? stack.use(await createTestDatabase(join(definition.folder, '../migrations')));
  const transports = recordTransports();
  const revocations = stack.use(testRevocations([testRouterKey.publicKey]));
  let skewMs = 0;
  let stoppedAt: number | undefined;
  let statementCount = 0;
  const now = () => new Date((stoppedAt ?? Date.now()) + skewMs);
  const config = {
    environment: 'test' as const,
    logLevel: testLogLevel(),
    port: 0,
    metricsPort: 0,
    host: '127.0.0.1',
    explorerHosts: ['shop.test'],
    databaseUrl,
    isDemo: false,
    routerKeys: [testRouterKey.publicKey],
    jwksUrl: new URL('http://127.0.0.1:9/unused'),
    transports: {
      kinds: {},
      tcpUrls: {},
      secret: '',
      publicKeys: undefined,
      certificate: undefined,
      natsUrl: undefined,
      redisUrl: undefined,
      kafkaUrl: undefined,
    },
  };
  const running = stack.use(
    await startSubgraph(
      { ...definition, resources },
      { config, settings },
      {
        keys: testKeys,
        ...(log && { log }),
        revocations,
        now,
        transports: () => transports,
        retries: { maxAttempts: 3, firstDelayMs: 20, longestDelayMs: 100 },
        bounds,
        isSelfMoving: false,
        // A copy of what is.
        isMigrated: given === undefined,
        onStatement: (text) => {
          // The relay and the retries look into the kit's own tables, and wake others, whenever they like.
          if (!/"messaging"\.|pg_notify|access_revocation|select now\(\)/.test(text)) statementCount += 1;
        },
      },
    ),
  );
  const { inbox, database, jobContext } = running;

  const clientOf = (viewer: Viewer | undefined) =>
    createGraphqlClient(running.url, async () => ({
      [identityHeader]: await signIdentity({ viewer }, testRouterKey, definition.name),
      ...(viewer && { authorization: `Bearer ${await signTestToken(viewer)}` }),
    }));

  const deliver = (contract: EventContract, data: unknown, subject: string, id = uuidv7(), time = new Date()) =>
    receive(
      {
        specversion: '1.0',
        id,
        source: `/agora/${contract.service}`,
        type: contract.type,
        subject,
        time: time.toISOString(),
        datacontenttype: 'application/json',
        data,
      },
      inbox,
    );

  const owned = stack.move();
  return {
    running,
    guest: clientOf(undefined),
    guestFrom: (address, client = {}) =>
      createGraphqlClient(running.url, async () => ({
        [identityHeader]: await signIdentity({ viewer: undefined }, testRouterKey, definition.name),
        [clientHeader]: await signClient({ address, ...client }, testRouterKey),
      })),
    as: (viewer) => clientOf({ roles: ['CUSTOMER'], scopes: [], ...viewer }),
    withHeaders: (headers) => createGraphqlClient(running.url, () => Promise.resolve(headers)),
    request: async (path, init = {}, viewer) => {
      const headers = new Headers(init.headers);
      const known = viewer && { roles: ['CUSTOMER'], scopes: [], ...viewer };
      if (known) headers.set('authorization', `Bearer ${await signTestToken(known)}`);
      return fetch(new URL(path, running.url), { ...init, headers });
    },
    given: (run) => jobContext.transact(run),
    seed: () => seedOnce(definition, databaseUrl, settings, now()),
    tell: ({ contract, data }, { id, time } = {}) => deliver(contract, data, contract.subjectOf(data), id, time),
    tellRaw: (contract, data, subject = 'unknown') => deliver(contract, data, subject),
    async emitted<Schema extends z.ZodType>(contract: EventContract<Schema>) {
      const rows = await database.db.select().from(outbox).orderBy(asc(outbox.sequence));
      return rows
        .filter(({ type }) => type === contract.type)
        .map(({ envelope }) => contract.schema.parse(envelope.data));
    },
    async ask(contract, request, key) {
      const reply = await transports.ask(contract.service, {
        id: uuidv7(),
        type: contract.type,
        data: request,
        key,
        timeoutMs: 5_000,
      });
      return contract.response.parse(reply);
    },
    answers: (contract, reply) => transports.answer(contract.type, (data) => reply(contract.request.parse(data))),
    revoke: (of) => revocations.revoke(of),
    runJob: (kind) => running.jobs.drain(kind),
    stopClock: () => {
      stoppedAt = Date.now();
    },
    advance: (milliseconds) => {
      skewMs += milliseconds;
    },
    async statements(work) {
      const before = statementCount;
      await work();
      return statementCount - before;
    },
    async deadLetters() {
      return (await listDeadLetters(database)).map(({ type }) => type);
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}
