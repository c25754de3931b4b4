import { Connection, type HttpCall } from './connection.ts';

/** As many calls of one origin at the same time; more wait for their turn. */
const maxConnections = 256;

/** A call that cannot be repeated takes no connection that was idle for longer: the server may be about to close it. */
const surelyOpenMs = 1_000;

/**
 * The connections to one origin. A client of our own for the one thing it does, a POST of a text that is answered by a
 * text: it takes half the time of a general one, and calls of subgraphs are most of what a router does.
 */
export class ConnectionPool implements Disposable {
  readonly #origin: URL;
  readonly #open = new Set<Connection>();
  /** The one used last is taken first, so that those that are too many fall out of use and are closed by the server. */
  readonly #idle: Connection[] = [];
  readonly #waiting: HttpCall[] = [];
  #isClosed = false;

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  send(call: HttpCall): void {
    const connection = this.#isClosed ? undefined : (this.#takeIdle(call) ?? this.#connect());
    if (connection) connection.send(call);
    else if (this.#isClosed) call.onError(new Error('The client is closed'));
    else this.#waiting.push(call);
  }

  [Symbol.dispose](): void {
    this.#isClosed = true;
    for (const call of this.#waiting.splice(0)) call.onError(new Error('The client is closed'));
    for (const connection of this.#open) connection.destroy();
  }

  #takeIdle({ isRepeatable }: HttpCall): Connection | undefined {
    for (let at = this.#idle.length - 1; at >= 0; at -= 1) {
      const connection = this.#idle[at];
      const idleFor = connection?.idleFor;
      // Those below were idle for even longer.
      if (idleFor !== undefined && !isRepeatable && idleFor > surelyOpenMs) return undefined;
      this.#idle.length = at;
      if (idleFor !== undefined) return connection;
      connection?.destroy();
    }
    return undefined;
  }

  #connect(): Connection | undefined {
    if (this.#open.size >= maxConnections) return undefined;
    const connection = new Connection(
      this.#origin,
      (free) => this.#serveNext(free),
      (gone) => this.#forget(gone),
    );
    this.#open.add(connection);
    return connection;
  }

  #serveNext(free: Connection): void {
    const next = this.#nextWaiting();
    if (next) free.send(next);
    else this.#idle.push(free);
  }

  #forget(gone: Connection): void {
    this.#open.delete(gone);
    const at = this.#idle.indexOf(gone);
    if (at >= 0) this.#idle.splice(at, 1);
    const next = this.#waiting.length > 0 && !this.#isClosed ? this.#nextWaiting() : undefined;
    if (next) this.send(next);
  }

  #nextWaiting(): HttpCall | undefined {
    for (;;) {
      const next = this.#waiting.shift();
      if (!next?.isSettled) return next;
    }
  }
}
