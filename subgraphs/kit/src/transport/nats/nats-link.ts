import { connect, Events, type NatsConnection } from 'nats';
import type { Log } from '../../telemetry/log.ts';
import { reconnectDelay } from '../backoff.ts';
import { pause } from '../pause.ts';
import { TransportUnavailable } from '../transport-error.ts';
import type { NatsNames } from './nats-names.ts';
import { NatsSession } from './nats-session.ts';

const connectTimeoutMs = 2_000;
const pingIntervalMs = 10_000;
const flushTimeoutMs = 2_000;

interface NatsLinkOptions {
  readonly url: string;
  readonly instance: string;
  readonly names: NatsNames;
  readonly log: Log;
}

/** The one connection of a process to NATS: made when the server can be reached, and made again for ever. */
export class NatsLink implements AsyncDisposable {
  readonly #options: NatsLinkOptions;
  readonly #closing = new AbortController();
  readonly #finished: Promise<void>;
  #next = Promise.withResolvers<NatsSession>();
  #session: NatsSession | undefined;
  #connection: NatsConnection | undefined;

  constructor(options: NatsLinkOptions) {
    this.#options = options;
    this.#finished = this.#keepConnected();
  }

  /** The session that is on, or the next one; throws TransportUnavailable when the signal or the milliseconds are first. */
  async session(giveUp: AbortSignal | number): Promise<NatsSession> {
    if (this.#session) return this.#session;
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

  async [Symbol.asyncDispose](): Promise<void> {
    const session = this.#session;
    if (session) {
      const flushed = session.during(session.connection.flush()).catch(() => undefined);
      await Promise.race([flushed, pause(flushTimeoutMs)]);
    }
    this.#closing.abort();
    await this.#connection?.close();
    await this.#finished;
  }

  async #keepConnected(): Promise<void> {
    const { url, instance, log } = this.#options;
    const closing = this.#closing.signal;
    const isClosing = () => closing.aborted;
    let failures = 0;
    while (!isClosing()) {
      try {
        this.#connection = await connect({
          servers: url.split(','),
          name: instance,
          timeout: connectTimeoutMs,
          pingInterval: pingIntervalMs,
          maxReconnectAttempts: -1,
          reconnectDelayHandler: () => reconnectDelay(++failures),
          noAsyncTraces: true,
        });
        await this.#watch(this.#connection, () => (failures = 0));
      } catch (error) {
        failures += 1;
        log.warn({ err: error, failures }, 'NATS cannot be reached, will try again');
      }
      if (!isClosing()) await pause(reconnectDelay(failures), closing);
    }
  }

  /** Turns the ups and downs of a connection into sessions, until it is closed for good. */
  async #watch(connection: NatsConnection, onConnected: () => void): Promise<void> {
    const { names, log } = this.#options;
    const begin = async () => {
      onConnected();
      const session = new NatsSession(connection, await connection.jetstreamManager({ checkAPI: false }), names);
      this.#session = session;
      this.#next.resolve(session);
    };
    const end = () => {
      if (!this.#session) return;
      this.#next = Promise.withResolvers<NatsSession>();
      this.#session.end();
      this.#session = undefined;
    };
    const changes = connection.status();
    if (this.#closing.signal.aborted) await connection.close();
    else await begin();
    log.info('connected to NATS');
    for await (const { type } of changes) {
      if (type === Events.Disconnect) {
        end();
        if (!this.#closing.signal.aborted) log.warn('the connection to NATS was lost');
      } else if (type === Events.Reconnect) {
        end();
        await begin();
        log.info('connected to NATS again');
      }
    }
    end();
  }
}
