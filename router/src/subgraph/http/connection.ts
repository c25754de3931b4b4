import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ResponseReader, type ResponseSink } from './response-reader.ts';

/** A call as it is written to a connection. */
export interface HttpCall extends ResponseSink {
  /** Up to and with the name of the last field, `content-length`. */
  readonly head: string;
  readonly body: string;
  /** It can be sent again when the connection turns out to be lost. */
  readonly isRepeatable: boolean;
  /** Nobody waits for it any more. */
  readonly isSettled: boolean;
  /** Called once it is on its way, with what ends it early and with what tells whether it can have arrived. */
  onStart(cut: () => void, hasLeft: () => boolean): void;
  onError(error: Error): void;
}

/** Servers keep idle connections for a while; five seconds is usual. One second less, for the way takes time. */
const idleMs = 4_000;

/** What arrives on any plain connection is read into it, and is done with before anything else is read. */
const arrived = Buffer.allocUnsafeSlow(64 * 1024);

/** One connection, on which one call at a time is made. */
export class Connection {
  readonly #socket: Socket;
  readonly #onFree: (connection: Connection) => void;
  readonly #onGone: (connection: Connection) => void;
  #call: HttpCall | undefined;
  #reader: ResponseReader | undefined;
  #error: Error | undefined;
  /** A socket that is gone does not tell. */
  #wasOpen = false;
  /** By `performance.now()`. */
  #idleSince = 0;
  #idleUntil = 0;

  constructor(origin: URL, onFree: (connection: Connection) => void, onGone: (connection: Connection) => void) {
    this.#onFree = onFree;
    this.#onGone = onGone;
    const isTls = origin.protocol === 'https:';
    // An IPv6 address is in brackets in a URL and nowhere else.
    const host = origin.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(origin.port || (isTls ? 443 : 80));
    const options = { host, port, noDelay: true, keepAlive: true };
    if (isTls) {
      this.#socket = connectTls({ ...options, servername: isIP(host) ? '' : host, ALPNProtocols: ['http/1.1'] });
      this.#socket.on('data', (piece: Buffer) => this.#take(piece));
    } else {
      // Without a buffer of 64 KB for each answer, that the collector then has to find.
      const take = (bytes: number) => {
        this.#take(arrived.subarray(0, bytes));
        return true;
      };
      this.#socket = connect({ ...options, onread: { buffer: arrived, callback: take } });
    }
    this.#socket
      .on('connect', () => (this.#wasOpen = true))
      .on('end', () => this.#end())
      .on('error', (error) => (this.#error = error))
      .on('close', () => this.#close());
  }

  /** How long it has not been used, in milliseconds; undefined when it should not be used any more. */
  get idleFor(): number | undefined {
    const now = performance.now();
    return this.#socket.writable && now < this.#idleUntil ? now - this.#idleSince : undefined;
  }

  /** What is written before the connection is made waits for it. */
  send(call: HttpCall): void {
    this.#call = call;
    this.#reader = new ResponseReader(call);
    const { head, body } = call;
    const bytes = Buffer.byteLength(body);
    if (bytes === body.length) {
      // Plain ASCII: as one text, without encoding it.
      this.#socket.write(`${head}${bytes}\r\n\r\n${body}`, 'latin1');
    } else {
      this.#socket.cork();
      this.#socket.write(`${head}${bytes}\r\n\r\n`, 'latin1');
      this.#socket.write(body, 'utf8');
      this.#socket.uncork();
    }
    call.onStart(
      () => this.destroy(),
      () => this.#wasOpen || !this.#socket.connecting,
    );
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #take(piece: Buffer): void {
    // Nobody asked.
    if (!this.#reader) {
      this.destroy();
      return;
    }
    try {
      this.#reader.push(piece);
      this.#settle();
    } catch (error) {
      this.#fail(error);
    }
  }

  #end(): void {
    try {
      this.#reader?.end();
    } catch (error) {
      this.#error ??= Object.assign(error instanceof Error ? error : new Error('closed'), { code: 'ECONNRESET' });
    }
    this.destroy();
  }

  #close(): void {
    const call = this.#call;
    this.#call = undefined;
    this.#reader = undefined;
    this.#onGone(this);
    call?.onError(this.#error ?? Object.assign(new Error('The connection was closed'), { code: 'ECONNRESET' }));
  }

  #fail(error: unknown): void {
    this.#error ??= error instanceof Error ? error : new Error('The response cannot be read', { cause: error });
    this.destroy();
  }

  /** Sets the connection free when its response is complete. */
  #settle(): void {
    const reader = this.#reader;
    if (!reader?.isDone) return;
    this.#call = undefined;
    this.#reader = undefined;
    if (!reader.isReusable || this.#socket.writableLength > 0) {
      this.destroy();
      return;
    }
    this.#idleSince = performance.now();
    const { keptSeconds } = reader;
    this.#idleUntil = this.#idleSince + (keptSeconds === undefined ? idleMs : keptSeconds * 1000 - 1_000);
    this.#onFree(this);
  }
}
