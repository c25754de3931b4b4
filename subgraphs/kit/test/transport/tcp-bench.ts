import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startPostgres } from '@agora/docker';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { outbox } from '../../src/database/messaging-tables.ts';
import { outboxChannel } from '../../src/outbox/create-emit.ts';
import { createPostgresEventLog } from '../../src/outbox/postgres-event-log.ts';
import { startRelay } from '../../src/outbox/start-relay.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { shardOf } from '../../src/transport/shard.ts';
import type { CertificateFiles } from '../../src/transport/tcp/open-tls-server.ts';
import type { TcpTimings } from '../../src/transport/tcp/tcp-timings.ts';
import { createTcpTransport, type TcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import type { RequestHandler, Transport } from '../../src/transport/transport.ts';
import { benchAccess, type BenchMember } from './bench-identities.ts';
import { benchPeer } from './bench-peer.ts';
import { throwAwayServer } from './throw-away-server.ts';
import {
  type BenchAddress,
  type BenchKind,
  benchMessage,
  benchService,
  type TransportBench,
} from './transport-bench.ts';

const log = createLog('tcp-bench', 'error');

const connect = ({ url }: BenchAddress, instance: string, member: BenchMember = 'delivery'): Promise<Transport> =>
  createTcpTransport({ log, instance, identity: benchPeer(member), urlOf: () => new URL(url) });

/** What tests of this transport alone need besides. */
interface TcpBench extends TransportBench {
  readonly database: Database;
  /** One more process of the publisher, over the same database. */
  openHost(listen: URL): Promise<TcpTransport>;
}

/** The publisher's process is the server, and its outbox is the log: there is no broker in between. */
export const tcpBench: BenchKind = {
  kind: 'tcp',
  unavailable: () => (process.env['AGORA_TEST_POSTGRES_URL'] ? undefined : 'AGORA_TEST_POSTGRES_URL is not set'),
  connect,
  start: ({ ownServer = false } = {}) => startTcpBench({ ownDatabase: ownServer }),
};

export const anyPort = new URL('tcp://127.0.0.1:0');
const anyTlsPort = new URL('tcp+tls://127.0.0.1:0');

interface TcpBenchOptions {
  /** A PostgreSQL of its own, which may be frozen. */
  readonly ownDatabase?: boolean;
  /** TLS when it is given. */
  readonly certificate?: CertificateFiles;
  readonly timings?: Partial<TcpTimings>;
}

export async function startTcpBench({
  certificate,
  timings = {},
  ownDatabase = false,
}: TcpBenchOptions = {}): Promise<TcpBench> {
  await using opening = new AsyncDisposableStack();
  const server = ownDatabase ? opening.use(await throwAwayServer(startPostgres)) : undefined;
  const { url: databaseUrl } = opening.use(
    await createTestDatabase(join(import.meta.dirname, 'no-migrations'), server?.url),
  );
  const database = opening.use(openDatabase({ url: databaseUrl }));
  const openHost = (listen: URL) =>
    createTcpTransport({
      log,
      identity: benchPeer(benchService),
      instance: `host-${randomUUID()}`,
      urlOf: () => undefined,
      timings,
      host: {
        service: benchService,
        listen,
        eventLog: createPostgresEventLog(database),
        access: benchAccess,
        certificate,
      },
    });
  let host = await openHost(certificate ? anyTlsPort : anyPort);
  let answering: RequestHandler | undefined;
  opening.defer(() => host[Symbol.asyncDispose]());
  const url = host.url ?? new URL('tcp://nowhere');
  opening.use(
    await startRelay(
      database,
      {
        transport: 'tcp',
        publish: (events) => host.publish(benchService, events),
        emptyLanes: () => host.emptyLanes(benchService),
      },
      log,
    ),
  );
  const opened = opening.use(new AsyncDisposableStack());
  const all = opening.move();
  const address = { url: url.href, prefix: '' };

  return {
    address,
    database,
    openHost,
    open: async (instance, member) => opened.use(await connect(address, instance, member)),

    async publish(events) {
      await host.publish(benchService, events);
      await database.transaction(async (tx) => {
        await tx.insert(outbox).values(
          events.map((envelope) => ({
            eventId: envelope.id,
            type: envelope.type,
            subject: envelope.subject,
            shard: shardOf(envelope.subject),
            envelope,
          })),
        );
        await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
      });
    },

    emptyLanes: () => host.emptyLanes(benchService),
    loseData: () => Promise.resolve(),
    loseDisk: () => Promise.resolve(),

    async serve(answer) {
      const serving = await host.serve(benchService, [benchMessage], answer);
      answering = answer;
      return {
        async [Symbol.asyncDispose]() {
          answering = undefined;
          await serving[Symbol.asyncDispose]();
        },
      };
    },

    freezeBroker() {
      if (!server) throw new Error('only a bench with a database of its own can be frozen');
      return server.freeze();
    },

    async restartBroker() {
      await host[Symbol.asyncDispose]();
      host = await openHost(url);
      if (answering) await host.serve(benchService, [benchMessage], answering);
    },

    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
