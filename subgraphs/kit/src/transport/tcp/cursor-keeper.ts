/**
 * Keeps how far a lane has got. Positions that come while one is being written are written together: the last of them
 * says it all.
 */
export class CursorKeeper implements AsyncDisposable {
  readonly #write: (position: bigint) => Promise<void>;
  #latest: bigint;
  #kept: bigint;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  constructor(position: bigint, write: (position: bigint) => Promise<void>) {
    this.#latest = position;
    this.#kept = position;
    this.#write = write;
  }

  keep(position: bigint): void {
    this.#latest = position;
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#writeLatest();
    // Who flushes hears of it.
    this.#writing.catch(() => undefined);
  }

  /** Resolves when all is written; rejects when it could not be. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.flush();
  }

  async #writeLatest(): Promise<void> {
    try {
      while (this.#kept < this.#latest) {
        const position = this.#latest;
        await this.#write(position);
        this.#kept = position;
      }
    } finally {
      this.#isWriting = false;
    }
  }
}
