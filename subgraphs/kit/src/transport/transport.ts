import type { CloudEvent, ServiceName, TransportKind } from '@agora/schema';
import type { Listening } from './listening.ts';

/**
 * One way of talking between processes. A process has at most one transport of each kind and shares its connections
 * among all services that are reached by it. Connections are re-made with backoff and jitter, for ever.
 */
export interface Transport extends AsyncDisposable {
  readonly kind: TransportKind;

  /**
   * Resolves when every event is durable; rejects when that is not known, and then the same events may be published again.
   * Throws PayloadTooLarge or EventRefused when one of them will never be taken.
   */
  publish(service: ServiceName, events: readonly CloudEvent[]): Promise<void>;

  /** Lanes of the service's own events that never held any: all of them when the broker is new or has lost its data. */
  emptyLanes(service: ServiceName): Promise<readonly number[]>;

  /**
   * Every event of `service` reaches each group at least once; within a group one replica handles it, and events of
   * one subject are handled one after the other in the order in which they were published. A new group starts at the
   * oldest event there is. An event is acknowledged when the handler resolves; when it rejects, the event is
   * delivered again after a delay and nothing of its subject overtakes it.
   * Disposing waits for handlers that are at work, acknowledges them, and lets others of the group take over.
   */
  subscribe(service: ServiceName, group: string, handle: EventHandler): Promise<Listening>;

  /**
   * Tells this process of every event of `service` from now on, whatever other processes are told, those of a subject in
   * their order. Nothing is acknowledged and nothing of it is kept anywhere, so events are missed while the connection is
   * lost: for what can start anew then, such as a cache.
   */
  watch(service: ServiceName, watcher: EventWatcher): AsyncDisposable;

  /** Answers requests of these types to `service`; replicas share them. Disposing lets answers in the making be sent. */
  serve(service: ServiceName, types: readonly string[], answer: RequestHandler): Promise<Listening>;

  /**
   * Asks `service` and waits for the answer, at most `request.timeoutMs`.
   * Throws TransportTimeout when none came (late, dead or absent peer), RemoteError when the peer answered with an error,
   * PayloadTooLarge when request or answer exceed `maxPayloadBytes`.
   */
  request(service: ServiceName, request: TransportRequest): Promise<unknown>;
}

export interface EventWatcher {
  /** Must not throw. An event may come twice. */
  onEvent(event: CloudEvent): void;
  /** What is published from now on is heard. Called again after each loss: what was published in between was missed. */
  onLive(): void;
  /** Events are not heard any more, until `onLive`. */
  onLost(): void;
}

export type EventHandler = (event: CloudEvent) => Promise<void>;

export interface TransportRequest {
  /** Correlates request and answer; unique. */
  readonly id: string;
  /** Message type, such as `product.quote`. */
  readonly type: string;
  readonly data: unknown;
  /** Of a question that changes something: asked again under the same key, it is answered as the first time. */
  readonly key?: string | undefined;
  /**
   * How long the answer is of use, in milliseconds: from now on for who asks, from its arrival on for who answers. Hosts
   * have different clocks, so no point in time travels. A server drops a request that nobody waits for any more.
   */
  readonly timeoutMs: number;
  readonly traceparent?: string | undefined;
}

/** A thrown RemoteError reaches the caller with its code and message; any other error as `INTERNAL` without details. */
export type RequestHandler = (request: TransportRequest) => Promise<unknown>;
