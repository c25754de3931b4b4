import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../src/database/database.ts';
import { outbox } from '../../src/database/messaging-tables.ts';
import { outboxChannel } from '../../src/outbox/create-emit.ts';
import { createPostgresEventLog } from '../../src/outbox/postgres-event-log.ts';
import { startRelay } from '../../src/outbox/start-relay.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { createTcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import type { RequestHandler, Transport } from '../../src/transport/transport.ts';
import { type BenchAddress, type BenchKind, benchService, type TransportBench } from './transport-bench.ts';

const log = createLog('tcp-bench', process.env['LOG_LEVEL'] ?? 'error');
const secret = 'known to every process of the bench';

const connect = ({ url }: BenchAddress, instance: string): Transport =>
  createTcpTransport({ log, instance, secret, urlOf: () => new URL(url) });

/** The publisher's process is the server, and its outbox is the log: there is no broker in between. */
export const tcpBench: BenchKind = {
  kind: 'tcp',
  unavailable: () => (process.env['AGORA_TEST_POSTGRES_URL'] ? undefined : 'AGORA_TEST_POSTGRES_URL is not set'),
  connect: (address, instance) => Promise.resolve(connect(address, instance)),

  async start(): Promise<TransportBench> {
    await using opening = new AsyncDisposableStack();
    const { url: databaseUrl } = opening.use(await createTestDatabase(join(import.meta.dirname, 'no-migrations')));
    const database = opening.use(openDatabase({ url: databaseUrl }));
    const eventLog = createPostgresEventLog(database);
    const openHost = (listen: URL) =>
      createTcpTransport({
        log,
        secret,
        instance: `host-${randomUUID()}`,
        urlOf: () => undefined,
        host: { service: benchService, listen, eventLog },
      });
    let host = openHost(new URL('tcp://127.0.0.1:0'));
    let answering: RequestHandler | undefined;
    opening.defer(() => host[Symbol.asyncDispose]());
    const url = (await host.listening()) ?? new URL('tcp://nowhere');
    opening.use(await startRelay(database, (events) => host.publish(benchService, events), log));
    const opened = opening.use(new AsyncDisposableStack());
    const all = opening.move();
    const address = { url: url.href, prefix: '' };

    return {
      address,
      open: (instance) => Promise.resolve(opened.use(connect(address, instance))),

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

      async serve(answer) {
        const serving = await host.serve(benchService, answer);
        answering = answer;
        return {
          async [Symbol.asyncDispose]() {
            answering = undefined;
            await serving[Symbol.asyncDispose]();
          },
        };
      },

      async restartBroker() {
        await host[Symbol.asyncDispose]();
        host = openHost(url);
        if (answering) await host.serve(benchService, answering);
      },

      [Symbol.asyncDispose]: () => all.disposeAsync(),
    };
  },
};
