import { type RawData, WebSocket } from 'ws';
import type { AdmissionControl } from '../../admission-control.ts';

/** More are not read from the network before some of them are dealt with. */
const mostWaiting = 16;
/** Sockets that have to rest for the same reason do not all go on at the same moment. */
const spreadMs = 1_000;

/** What a client sent: a message of the protocol, or a ping of WebSocket's own. */
export interface SocketMessage {
  readonly kind: 'message' | 'ping';
  readonly data: RawData;
}

/**
 * Hands on what one client says, in order, each message in a turn of the event loop that it shares with all other work:
 * neither many messages of one client nor those of many at once keep others waiting for long.
 */
export class SocketInbox {
  readonly #socket: WebSocket;
  readonly #admission: AdmissionControl;
  readonly #clientOf: () => string;
  readonly #handle: (message: SocketMessage, waitedMs: number) => Promise<void>;
  readonly #waiting: SocketMessage[] = [];
  #isAtWork = false;
  #restUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param handle the next message waits for it; it must not reject */
  constructor(
    {
      socket,
      admission,
      address,
    }: { readonly socket: WebSocket; readonly admission: AdmissionControl; readonly address: string },
    handle: (message: SocketMessage, waitedMs: number) => Promise<void>,
  ) {
    this.#socket = socket;
    this.#admission = admission;
    this.#clientOf = () => address;
    this.#handle = handle;
    socket.on('message', (data) => this.#take({ kind: 'message', data }));
    socket.on('ping', (data) => this.#take({ kind: 'ping', data }));
    socket.once('close', () => this.clear());
  }

  /** Hands on nothing more for so long, and a random while. */
  rest(ms: number): void {
    this.#restUntil = Math.max(this.#restUntil, performance.now() + ms + Math.random() * spreadMs);
  }

  /** Forgets what waits, and reads on: the answer to a closing socket is still to come. */
  clear(): void {
    this.#waiting.length = 0;
    clearTimeout(this.#timer);
    this.#socket.resume();
  }

  #take(message: SocketMessage): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#waiting.push(message);
    if (this.#waiting.length >= mostWaiting) this.#socket.pause();
    if (!this.#isAtWork) this.#next();
  }

  #next(): void {
    this.#isAtWork = this.#waiting.length > 0;
    if (!this.#isAtWork) {
      this.#socket.resume();
      return;
    }
    const restMs = this.#restUntil - performance.now();
    if (restMs > 0) this.#timer = setTimeout(() => this.#next(), restMs);
    else this.#admission.admit((waitedMs) => void this.#handOn(waitedMs), this.#clientOf);
  }

  async #handOn(waitedMs: number): Promise<void> {
    const message = this.#waiting.shift();
    if (message) await this.#handle(message, waitedMs);
    this.#next();
  }
}
