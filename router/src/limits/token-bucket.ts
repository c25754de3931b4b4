/** How many may come at once, and how many a second on end. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

const allowed: Allowance = { ok: true };

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Idle buckets are dropped before, but not every client of a flood may have one of its own forever. */
const remembered = 100_000;

/** Token buckets in this process, one for each key. A bucket that has filled up again is forgotten. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds that never go back */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  get size(): number {
    return this.#buckets.size;
  }

  take(key: string): Allowance {
    const now = this.#now();
    const { burst, perSecond } = this.#rate;
    const before = this.#buckets.get(key);
    const tokens = before ? Math.min(burst, before.tokens + ((now - before.filledAt) * perSecond) / 1000) : burst;
    const isAllowed = tokens >= 1;
    const bucket = before ?? { tokens, filledAt: now };
    bucket.tokens = isAllowed ? tokens - 1 : tokens;
    bucket.filledAt = now;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    this.#forget(now);
    return isAllowed ? allowed : { ok: false, retryAfterMs: Math.ceil(((1 - tokens) * 1000) / perSecond) };
  }

  /** Two looks at each use empty the map faster than uses fill it. */
  #forget(now: number): void {
    const { burst, perSecond } = this.#rate;
    const filledAfterMs = (burst * 1000) / perSecond;
    for (let looks = 0; looks < 2; looks += 1) {
      const oldest = this.#buckets.entries().next();
      if (oldest.done) return;
      const [key, { filledAt }] = oldest.value;
      if (now - filledAt < filledAfterMs && this.#buckets.size <= remembered) return;
      this.#buckets.delete(key);
    }
  }
}
