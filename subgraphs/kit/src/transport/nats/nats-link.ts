import { connect, DebugEvents, type NatsConnection, NatsError } from 'nats';
import { explainFailures, type Log } from '../../telemetry/log.ts';
import { Outage } from '../../telemetry/outage.ts';
import { reconnectDelay } from '../backoff.ts';
import { pause } from '../pause.ts';
import { TransportUnavailable } from '../transport-error.ts';
import { natsAddress } from './nats-address.ts';
import { NatsSession } from './nats-session.ts';

const connectTimeoutMs = 2_000;
const flushTimeoutMs = 2_000;
const tellTimeoutMs = 2_000;

interface NatsLinkOptions {
  readonly url: string;
  readonly instance: string;
  /** Begins the subjects on which this process gets answers. */
  readonly inbox: string;
  /** How often the server is asked for a sign of life; after two that it owes, the connection is given up. */
  readonly pingIntervalMs: number;
  readonly log: Log;
}

/**
 * The one connection of a process to NATS: made when the server can be reached, and made again for ever. Its loss is told
 * by one line, with the cause, and its return by another; what fails meanwhile is explained by them.
 */
export class NatsLink implements AsyncDisposable {
  /** What the server is asked for again and again while there is a connection. */
  readonly asking: Outage;
  readonly #options: NatsLinkOptions;
  readonly #explained: Disposable;
  readonly #closing = new AbortController();
  readonly #finished: Promise<void>;
  #next = Promise.withResolvers<NatsSession>();
  #session: NatsSession | undefined;
  #connection: NatsConnection | undefined;
  #failures = 0;
  #isToldAway = false;

  constructor(options: NatsLinkOptions) {
    this.#options = options;
    this.asking = new Outage({ log: options.log, what: 'asking NATS' });
    this.#explained = explainFailures(
      options.log,
      (error) => this.#isToldAway && (error instanceof TransportUnavailable || error instanceof NatsError),
    );
    this.#finished = this.#keepConnected();
  }

  /** The session that is on, or the next one; throws TransportUnavailable when the signal or the milliseconds are first. */
  async session(giveUp: AbortSignal | number): Promise<NatsSession> {
    const open = this.#open();
    if (open) return open;
    const signal = typeof giveUp === 'number' ? AbortSignal.timeout(giveUp) : giveUp;
    const given = AbortSignal.any([signal, this.#closing.signal]);
    const end = Promise.withResolvers<undefined>();
    const onEnd = () => end.resolve(undefined);
    given.addEventListener('abort', onEnd);
    if (given.aborted) onEnd();
    const session = await Promise.race([this.#next.promise, end.promise]);
    given.removeEventListener('abort', onEnd);
    if (!session) throw new TransportUnavailable('there is no connection to NATS');
    return session;
  }

  /** Sends what nobody confirms: now, or when there is a connection again; left out when that takes too long. */
  tell(subject: string, body: string | Uint8Array): void {
    const open = this.#open();
    if (open) open.connection.publish(subject, body);
    else {
      this.session(tellTimeoutMs).then(
        () => this.tell(subject, body),
        () => undefined,
      );
    }
  }

  get problems(): string[] {
    return this.#open() ? [] : ['there is no connection to NATS'];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const session = this.#open();
    if (session) {
      const flushed = session.during(session.connection.flush()).catch(() => undefined);
      await Promise.race([flushed, pause(flushTimeoutMs)]);
    }
    this.#closing.abort();
    await this.#connection?.close();
    await this.#finished;
    this.#explained[Symbol.dispose]();
  }

  async #keepConnected(): Promise<void> {
    const { url, instance, inbox, pingIntervalMs } = this.#options;
    const closing = this.#closing.signal;
    const isClosing = () => closing.aborted;
    while (!isClosing()) {
      try {
        this.#connection = await connect({
          ...natsAddress(url),
          name: instance,
          inboxPrefix: inbox,
          timeout: connectTimeoutMs,
          pingInterval: pingIntervalMs,
          // A dial of its own that nats.js gave up is not closed, and when the server ends it, nats.js dials once more
          // and leaves the good connection open, unheard. So each connection is made here and is never made again.
          reconnect: false,
          noAsyncTraces: true,
        });
        await this.#watch(this.#connection);
      } catch (error) {
        this.#failures += 1;
        this.#tellAway(error);
      }
      if (!isClosing()) await pause(reconnectDelay(this.#failures), closing);
    }
  }

  /** One session, from the connection's beginning to its end. */
  async #watch(connection: NatsConnection): Promise<void> {
    if (this.#closing.signal.aborted) await connection.close();
    // The changes do not end with the connection, so nothing may wait for their end.
    const changes = connection.status();
    const silence: Error[] = [];
    this.#begin(connection);
    void (async () => {
      for await (const { type } of changes) {
        // nats.js would first write to the server that does not answer, and wait until that is taken.
        if (type !== DebugEvents.StaleConnection) continue;
        silence.push(new Error('NATS does not answer'));
        await connection.close();
      }
    })();
    const cause = await connection.closed();
    this.#end();
    this.#tellAway(silence[0] ?? cause ?? new Error('NATS closed the connection'));
  }

  #begin(connection: NatsConnection): void {
    if (connection.isClosed()) return;
    this.#end();
    this.#session = new NatsSession(connection, this.#options.inbox);
    this.#next.resolve(this.#session);
    this.#failures = 0;
    this.#isToldAway = false;
    this.#options.log.info('connected to NATS');
  }

  /** The session that is on: a connection is closed a little before it says so. */
  #open(): NatsSession | undefined {
    if (this.#session?.connection.isClosed()) this.#end();
    return this.#session;
  }

  #end(): void {
    if (!this.#session) return;
    this.#next = Promise.withResolvers<NatsSession>();
    this.#session.end();
    this.#session = undefined;
  }

  #tellAway(error: unknown): void {
    if (this.#closing.signal.aborted) return;
    const { log } = this.#options;
    const line = { err: error, failures: this.#failures };
    if (this.#isToldAway) log.debug(line, 'NATS cannot be reached, will try again');
    else log.warn(line, 'there is no connection to NATS, will try again');
    this.#isToldAway = true;
  }
}
