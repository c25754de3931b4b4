import type { Log } from '@agora/kit/edge';

export interface CircuitBreakerOptions {
  /** After so many failures in a row the subgraph is not called ... */
  readonly failures: number;
  /** ... until so long has passed; then one call is tried, and its outcome decides. */
  readonly restMs: number;
  readonly log: Log;
}

/** Spares a subgraph that does not answer at all, and those who would wait for it. Every call that may be made ends in one outcome. */
export class CircuitBreaker {
  readonly #subgraph: string;
  readonly #options: CircuitBreakerOptions;
  #failures = 0;
  #closedUntil = 0;
  #isTrying = false;
  #answeredAt = -Infinity;

  constructor(subgraph: string, options: CircuitBreakerOptions) {
    this.#subgraph = subgraph;
    this.#options = options;
  }

  /** Whether a call may be made now. */
  mayCall(): boolean {
    if (!this.#isOpen()) return true;
    if (this.#isTrying || performance.now() < this.#closedUntil) return false;
    this.#isTrying = true;
    return true;
  }

  /** By `performance.now()`. */
  hasAnsweredSince(time: number): boolean {
    return this.#answeredAt >= time;
  }

  succeeded(): void {
    this.#answeredAt = performance.now();
    if (this.#isOpen()) this.#options.log.info({ subgraph: this.#subgraph }, 'A subgraph answers again');
    this.#failures = 0;
    this.#isTrying = false;
  }

  failed(): void {
    const wasOpen = this.#isOpen();
    this.#failures += 1;
    if (!this.#isOpen()) return;
    // Calls that were on their way when it opened say nothing new.
    if (wasOpen && !this.#isTrying) return;
    this.#isTrying = false;
    this.#closedUntil = performance.now() + this.#options.restMs;
    if (!wasOpen) {
      this.#options.log.warn({ subgraph: this.#subgraph, failures: this.#failures }, 'A subgraph is given a rest');
    }
  }

  /** Nobody waited for the outcome. */
  abandoned(): void {
    this.#isTrying = false;
  }

  #isOpen(): boolean {
    return this.#failures >= this.#options.failures;
  }
}
