/** How many may come at once, and how many a second on end. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

const allowed: Allowance = { ok: true };

/** Full buckets are dropped before, but not every client of a flood may have one of its own forever. */
const remembered = 100_000;

/**
 * Token buckets in this process, one for each key. All there is to know of one is when it will be full again: it lacks
 * as many tokens as are refilled until then.
 */
export class TokenBuckets {
  readonly #burst: number;
  readonly #msPerToken: number;
  readonly #msToFill: number;
  readonly #now: () => number;
  /** When each is full, in the order of their last use. */
  readonly #fullAt = new Map<string, number>();

  /** @param now milliseconds that never go back */
  constructor({ burst, perSecond }: Rate, now: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#msPerToken = 1000 / perSecond;
    this.#msToFill = burst * this.#msPerToken;
    this.#now = now;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  /** What takes more tokens than a bucket holds needs a full one. */
  take(key: string, tokens = 1): Allowance {
    const now = this.#now();
    this.#forget(now);
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now) + Math.min(tokens, this.#burst) * this.#msPerToken;
    const tooEarlyMs = fullAt - now - this.#msToFill;
    // Less than a microsecond is an error of rounding.
    if (tooEarlyMs > 0.001) return { ok: false, retryAfterMs: Math.ceil(tooEarlyMs) };
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    return allowed;
  }

  /** Two looks at each use empty the map faster than uses fill it. */
  #forget(now: number): void {
    for (let looks = 0; looks < 2; looks += 1) {
      const oldest = this.#fullAt.entries().next();
      if (oldest.done) return;
      const [key, fullAt] = oldest.value;
      if (fullAt > now && this.#fullAt.size < remembered) return;
      this.#fullAt.delete(key);
    }
  }
}
