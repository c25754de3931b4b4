import type { CloudEvent, ServiceName } from '@agora/schema';
import type { TransportKind } from '@agora/schema';
import type { BenchMember } from './bench-identities.ts';
import type { RequestHandler, Transport } from '../../src/transport/transport.ts';

/** The service that publishes and answers on every bench. */
export const benchService = 'order' satisfies ServiceName;

/** The one type of requests that it answers. */
export const benchMessage = 'order.echo';

/** What one more process must know to join a bench: plain data, so that it can be handed to a child process. */
export interface BenchAddress {
  /** As `setup` reaches the server. */
  readonly url: string;
  /** A namespace that no other bench uses, for every name on the server. */
  readonly prefix: string;
}

/** One transport, ready for a test: `benchService` runs on it and any number of other processes may join. */
export interface TransportBench extends AsyncDisposable {
  readonly address: BenchAddress;
  /** The transport of one more process, one of `delivery` unless said. Closed with the bench, unless the test has closed it before. */
  open(instance: string, member?: BenchMember): Promise<Transport>;
  /** Publishes as the relay of `benchService` does. Rejects as `Transport.publish` does. */
  publish(events: readonly CloudEvent[]): Promise<void>;
  /** As `Transport.emptyLanes`. */
  emptyLanes(): Promise<readonly number[]>;
  /** Takes from the broker, if there is one, all that it keeps, and sets it up as a new one is. */
  loseData(): Promise<void>;
  /** Kills the broker, empties its data folder and starts it again; what provisions it runs beside. Needs `ownServer`. */
  loseDisk(): Promise<void>;
  /** Answers `benchMessage`, before and after a restart. */
  serve(answer: RequestHandler): Promise<AsyncDisposable>;
  /** Stops what the messages run through and starts it again at the same address with its data. Needs `ownServer`. */
  restartBroker(): Promise<void>;
  /** Lets what the messages run through stand still until disposed: connections stay, nothing is answered. Needs `ownServer`. */
  freezeBroker(): Disposable;
}

/** How to set up a bench of one kind. Its time-outs must let the work of a killed replica go on within 10 s. */
export interface BenchKind {
  readonly kind: TransportKind;
  /** Why this kind cannot be tested here, in a few words; `undefined` when it can. */
  unavailable(): string | undefined;
  /** A bench in a namespace of its own; with `ownServer` also on a server of its own that may be restarted. */
  start(options?: { ownServer?: boolean }): Promise<TransportBench>;
  /** Joins a bench from any process. */
  connect(address: BenchAddress, instance: string, member?: BenchMember): Promise<Transport>;
}
