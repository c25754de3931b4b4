/** Work that was begun and must end before its owner may close. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  /** Counts the work in until it settles, and hands it back. */
  add<T>(work: Promise<T>): Promise<T> {
    const forget = (): void => void this.#work.delete(settled);
    const settled = work.then(forget, forget);
    this.#work.add(settled);
    return work;
  }

  /** Resolves when fewer than `limit` pieces of work are going on. */
  async room(limit: number): Promise<void> {
    while (this.#work.size >= limit) await Promise.race(this.#work);
  }

  /** Resolves when nothing is going on. */
  async settled(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }
}
