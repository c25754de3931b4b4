import { WebSocket } from 'ws';

/** So much may wait to be taken by the client before nothing more is written. */
const mostBytes = 1024 * 1024;

/** Writes to a client's socket no faster than the client reads. */
export class SocketWriter {
  readonly #socket: WebSocket;
  readonly #drainTimeoutMs: number;
  readonly #onStalled: () => void;
  #drained: PromiseWithResolvers<undefined> | undefined;
  #drainTimer: NodeJS.Timeout | undefined;

  /**
   * @param drainTimeoutMs how long a client may take for each MiB that waits
   * @param onStalled called when it took longer
   */
  constructor(socket: WebSocket, drainTimeoutMs: number, onStalled: () => void) {
    this.#socket = socket;
    this.#drainTimeoutMs = drainTimeoutMs;
    this.#onStalled = onStalled;
    socket.once('close', () => this.release());
  }

  /** Whether the client lets things wait. */
  get isCongested(): boolean {
    return this.#socket.bufferedAmount > mostBytes;
  }

  /** To be waited for before more is done for the client; undefined when nothing has to be. */
  get drained(): Promise<undefined> | undefined {
    return this.#drained?.promise;
  }

  /** Gives a promise when one should wait before writing more. */
  write(text: string): Promise<undefined> | undefined {
    if (this.#socket.readyState !== WebSocket.OPEN) return undefined;
    this.#socket.send(text, this.#onWritten);
    if (!this.isCongested) return undefined;
    this.#drainTimer ??= setTimeout(this.#onStalled, this.#drainTimeoutMs * (this.#socket.bufferedAmount / mostBytes));
    this.#drained ??= Promise.withResolvers();
    return this.#drained.promise;
  }

  readonly #onWritten = () => {
    if (this.#drained && !this.isCongested) this.release();
  };

  /** Lets go of all who wait. */
  release(): void {
    clearTimeout(this.#drainTimer);
    this.#drainTimer = undefined;
    this.#drained?.resolve(undefined);
    this.#drained = undefined;
  }
}
