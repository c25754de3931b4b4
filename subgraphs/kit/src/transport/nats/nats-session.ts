import type { ServiceName } from '@agora/schema';
import {
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  nanos,
  type NatsConnection,
  NatsError,
  RetentionPolicy,
  StorageType,
} from 'nats';
import { TransportUnavailable } from '../transport-error.ts';
import type { NatsNames } from './nats-names.ts';

const duplicateWindowMs = 2 * 60_000;
const nameInUseWithOtherSettings = 10058;

/**
 * The time between a connection being made and its loss. Answers that were awaited when it was lost will not come,
 * so whatever waits does so within a session.
 */
export class NatsSession {
  readonly connection: NatsConnection;
  readonly jetstream: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly #lost = new AbortController();
  readonly #waiting = new Set<(reason: Error) => void>();
  readonly #streams = new Map<ServiceName, Promise<void>>();
  readonly #names: NatsNames;

  constructor(connection: NatsConnection, manager: JetStreamManager, names: NatsNames) {
    this.connection = connection;
    this.jetstream = manager.jetstream();
    this.manager = manager;
    this.#names = names;
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  end(): void {
    this.#lost.abort();
    for (const reject of this.#waiting) reject(new TransportUnavailable('the connection to NATS was lost'));
    this.#waiting.clear();
  }

  /** The result of `work`, or TransportUnavailable as soon as the connection is lost. */
  async during<T>(work: Promise<T>): Promise<T> {
    const loss = Promise.withResolvers<never>();
    if (this.lost.aborted) loss.reject(new TransportUnavailable('the connection to NATS was lost'));
    this.#waiting.add(loss.reject);
    try {
      return await Promise.race([work, loss.promise]);
    } finally {
      this.#waiting.delete(loss.reject);
    }
  }

  /** Makes the stream of a service if it is missing. An existing one keeps the settings its operator gave it. */
  async ensureStream(service: ServiceName): Promise<void> {
    const known = this.#streams.get(service) ?? this.#addStream(service);
    this.#streams.set(service, known);
    try {
      await known;
    } catch (error) {
      this.forgetStream(service);
      throw error;
    }
  }

  /** After a sign that the stream is gone: the next `ensureStream` asks the server again. */
  forgetStream(service: ServiceName): void {
    this.#streams.delete(service);
  }

  async #addStream(service: ServiceName): Promise<void> {
    try {
      await this.during(
        this.manager.streams.add({
          name: this.#names.stream(service),
          subjects: [this.#names.events(service, '*')],
          retention: RetentionPolicy.Limits,
          discard: DiscardPolicy.Old,
          storage: StorageType.File,
          duplicate_window: nanos(duplicateWindowMs),
        }),
      );
    } catch (error) {
      if (error instanceof NatsError && error.api_error?.err_code === nameInUseWithOtherSettings) return;
      throw error;
    }
  }
}
