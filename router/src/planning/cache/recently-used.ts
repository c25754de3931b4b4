interface Entry<Value> {
  readonly value: Value;
  readonly size: number;
}

/** A map that forgets what was not asked for the longest, so as to stay within a count and a size. */
export class RecentlyUsed<Value> {
  readonly #mostEntries: number;
  readonly #mostSize: number;
  /** In the order of last use. */
  readonly #entries = new Map<string, Entry<Value>>();
  /** Most often asked for again: then the order stays as it is. */
  #newest: Entry<Value> | undefined;
  #size = 0;

  /** @param mostSize in the unit of what `set` is told; without it only the count matters */
  constructor(mostEntries: number, mostSize = Infinity) {
    this.#mostEntries = mostEntries;
    this.#mostSize = mostSize;
  }

  get count(): number {
    return this.#entries.size;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry === this.#newest) return entry.value;
    this.#newest = entry;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, size = 1): void {
    this.delete(key);
    this.#newest = { value, size };
    this.#entries.set(key, this.#newest);
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#mostEntries && this.#size <= this.#mostSize) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
