import { WebSocket } from 'ws';

/** So much may wait to be taken by the client before nothing more is written. */
const mostBytes = 1024 * 1024;

/** Writes to a client's socket no faster than the client reads. */
export class SocketWriter {
  readonly #socket: WebSocket;
  readonly #patienceMs: number;
  readonly #onStalled: () => void;
  #drained: PromiseWithResolvers<undefined> | undefined;
  #patience: NodeJS.Timeout | undefined;

  /**
   * @param patienceMs how long a client may take for each MiB that waits
   * @param onStalled called when it took longer
   */
  constructor(socket: WebSocket, patienceMs: number, onStalled: () => void) {
    this.#socket = socket;
    this.#patienceMs = patienceMs;
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
    this.#patience ??= setTimeout(this.#onStalled, this.#patienceMs * (this.#socket.bufferedAmount / mostBytes));
    this.#drained ??= Promise.withResolvers();
    return this.#drained.promise;
  }

  readonly #onWritten = () => {
    if (this.#drained && !this.isCongested) this.release();
  };

  /** Lets go of all who wait. */
  release(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#drained?.resolve(undefined);
    this.#drained = undefined;
  }
}
