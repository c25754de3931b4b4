import { randomUUID } from 'node:crypto';
import { type Identities, testIdentities } from '@agora/docker';
import type { TransportKind } from '@agora/schema';
import type { Transport } from '../../src/transport/transport.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { keepProvisioned } from '../../src/transport/keep-provisioned.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import {
  type BenchAddress,
  type BenchKind,
  benchMessage,
  benchService,
  type TransportBench,
} from './transport-bench.ts';

/** A broker that a test may restart at will, also without what it kept. */
export interface RestartableServer extends AsyncDisposable {
  readonly url: string;
  restart(): Promise<void>;
  /** Kills it; it comes back with its data when that is disposed. */
  takeAway(): Promise<AsyncDisposable>;
  /** Lets it stand still until disposed. */
  freeze(): Disposable;
  loseDisk(): Promise<void>;
}

interface BrokerBenchOptions {
  readonly kind: TransportKind;
  /** The environment variable that says that there is such a broker, and where the shared one is. */
  readonly urlVariable: string;
  /** As a member of the bench: the URL bears its name and password. */
  connect(address: BenchAddress, instance: string, member: string): Promise<Transport> | Transport;
  /** Whether each bench has a server of its own anyway: some start within milliseconds. */
  readonly isQuick: boolean;
  startServer(identities: Identities): Promise<RestartableServer>;
  /** Makes what only `setup` may make. */
  provision(address: BenchAddress, identities: Identities): Promise<unknown>;
  /** Deletes all events and requests that the broker keeps under the prefix of an address, as `setup`. */
  deleteAll(address: BenchAddress): Promise<void>;
}

/** A bench for transports that run through a broker: all processes, that of the publisher included, are its clients. */
export function brokerBench(options: BrokerBenchOptions): BenchKind {
  const { kind, urlVariable, isQuick } = options;
  const connect = async (address: BenchAddress, instance: string, member: BenchMember = 'delivery') =>
    options.connect({ ...address, url: urlOf(member, address.url) }, instance, member);
  return {
    kind,
    unavailable: () => (process.env[urlVariable] ? undefined : `${urlVariable} is not set`),
    connect,

    async start({ ownServer = isQuick } = {}): Promise<TransportBench> {
      await using opening = new AsyncDisposableStack();
      const prefix = `test-${randomUUID().slice(0, 8)}`;
      const sharedUrl = process.env[urlVariable] ?? '';
      const setupPassword = ownServer ? 'bench' : new URL(sharedUrl).password;
      const identities = testIdentities(prefix, setupPassword, benchAccess);
      const server = ownServer ? opening.use(await options.startServer(identities)) : undefined;
      const address = { url: server?.url ?? sharedUrl, prefix };
      await options.provision(address, identities);
      const opened = opening.use(new AsyncDisposableStack());
      const open = async (instance: string, member?: BenchMember) =>
        opened.use(await connect(address, instance, member));
      const host = await open(`host-${randomUUID()}`, 'order');
      const all = opening.move();

      return {
        address,
        open,
        publish: (events) => host.publish(benchService, events),
        serve: (answer) => host.serve(benchService, [benchMessage], answer),
        emptyLanes: () => host.emptyLanes(benchService),
        async loseData() {
          await options.deleteAll(address);
          await options.provision(address, identities);
        },
        async loseDisk() {
          if (!server) throw new Error('only a bench with a server of its own can lose its disk');
          opened.use(
            keepProvisioned({
              natsUrl: kind === 'nats' ? address.url : undefined,
              redisUrl: kind === 'redis' ? address.url : undefined,
              kafkaUrl: kind === 'kafka' ? address.url : undefined,
              identities,
              reachedBy: () => [benchService],
              log: createLog('setup', 'silent'),
            }),
          );
          await server.loseDisk();
        },
        freezeBroker() {
          if (!server) throw new Error('only a bench with a server of its own can be frozen');
          return server.freeze();
        },
        restartBroker() {
          if (!server) throw new Error('only a bench with a server of its own can be restarted');
          return server.restart();
        },
        [Symbol.asyncDispose]: () => all.disposeAsync(),
      };
    },
  };
}
