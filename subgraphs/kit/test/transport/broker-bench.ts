import { randomUUID } from 'node:crypto';
import type { TransportKind } from '@agora/schema';
import type { Transport } from '../../src/transport/transport.ts';
import {
  type BenchAddress,
  type BenchKind,
  benchMessage,
  benchService,
  type TransportBench,
} from './transport-bench.ts';

/** A broker that a test may restart at will. */
export interface RestartableServer extends AsyncDisposable {
  readonly url: string;
  restart(): Promise<void>;
}

interface BrokerBenchOptions {
  readonly kind: TransportKind;
  /** The environment variable that says where the shared broker is. */
  readonly urlVariable: string;
  connect(address: BenchAddress, instance: string): Promise<Transport> | Transport;
  startServer(): Promise<RestartableServer>;
}

/** A bench for transports that run through a broker: all processes, that of the publisher included, are its clients. */
export function brokerBench(options: BrokerBenchOptions): BenchKind {
  const { kind, urlVariable } = options;
  return {
    kind,
    unavailable: () => (process.env[urlVariable] ? undefined : `${urlVariable} is not set`),
    connect: async (address, instance) => options.connect(address, instance),

    async start({ ownServer = false } = {}): Promise<TransportBench> {
      const server = ownServer ? await options.startServer() : undefined;
      const url = server?.url ?? process.env[urlVariable] ?? '';
      const address = { url, prefix: `test-${randomUUID().slice(0, 8)}` };
      await using opening = new AsyncDisposableStack();
      if (server) opening.use(server);
      const open = async (instance: string) => opened.use(await options.connect(address, instance));
      const opened = opening.use(new AsyncDisposableStack());
      const host = await open(`host-${randomUUID()}`);
      const all = opening.move();

      return {
        address,
        open,
        publish: (events) => host.publish(benchService, events),
        serve: (answer) => host.serve(benchService, [benchMessage], answer),
        restartBroker() {
          if (!server) throw new Error('only a bench with a server of its own can be restarted');
          return server.restart();
        },
        [Symbol.asyncDispose]: () => all.disposeAsync(),
      };
    },
  };
}
