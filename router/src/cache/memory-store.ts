import type { CacheStore, Entry, NewEntry, Reading } from './cache-store.ts';
import { estimateBytes } from './estimate-bytes.ts';

interface Kept extends Entry {
  readonly bytes: number;
  /** By `performance.now()`. */
  readonly expiresAt: number;
}

/** About what one entry takes beside key and value. */
const entryBytes = 200;

/** As many tags are told apart; above it the oldest are forgotten, and all that is kept with them. */
const mostTags = 100_000;

/** Keeps in this process, at most so many bytes: what was not used for the longest time makes room. */
export class MemoryStore implements CacheStore {
  readonly #maxBytes: number;
  /** The least recently used first. */
  readonly #entries = new Map<string, Kept>();
  #bytes = 0;
  readonly #versions = new Map<string, number>();
  #changes = 0;
  /** The version of every tag that is not in the map. */
  #common = 0;

  constructor(maxBytes = 64 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
  }

  /** An estimate. */
  get bytes(): number {
    return this.#bytes;
  }

  read(keys: readonly string[], tags: readonly string[]): Promise<Reading> {
    const now = performance.now();
    return Promise.resolve({
      entries: keys.map((key) => this.#use(key, now)),
      versions: tags.map((tag) => String(this.#versions.get(tag) ?? this.#common)),
    });
  }

  write(entries: readonly NewEntry[]): void {
    const now = performance.now();
    for (const { key, value, version, seconds } of entries) {
      const bytes = entryBytes + 2 * key.length + estimateBytes(value);
      if (bytes > this.#maxBytes / 10) continue; // one giant would throw out all the others
      this.#drop(key);
      this.#entries.set(key, { value, version, bytes, expiresAt: now + seconds * 1000 });
      this.#bytes += bytes;
    }
    for (const key of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(key);
    }
  }

  invalidate(tags: readonly string[]): Promise<void> {
    this.#changes += 1;
    for (const tag of tags) {
      this.#versions.delete(tag);
      this.#versions.set(tag, this.#changes);
    }
    if (this.#versions.size > mostTags) {
      this.#versions.clear();
      this.#common = this.#changes;
    }
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#entries.clear();
    this.#bytes = 0;
    return Promise.resolve();
  }

  #use(key: string, now: number): Kept | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt <= now) {
      this.#drop(key);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
