import { createInbox, type JetStreamClient, type NatsConnection } from 'nats';
import { TransportUnavailable } from '../transport-error.ts';

/**
 * The time between a connection being made and its loss. Answers that were awaited when it was lost will not come,
 * so whatever waits does so within a session.
 */
export class NatsSession {
  readonly connection: NatsConnection;
  readonly jetstream: JetStreamClient;
  readonly #lost = new AbortController();
  readonly #waiting = new Set<(reason: Error) => void>();
  readonly #inbox: string;

  constructor(connection: NatsConnection, inbox: string) {
    this.connection = connection;
    this.jetstream = connection.jetstream();
    this.#inbox = inbox;
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** A new subject on which only this process may listen. */
  createInbox(): string {
    return createInbox(this.#inbox);
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
}
