import type { Log } from '@agora/kit/edge';

export interface CircuitBreakerOptions {
  /** After so many failures in a row, or when it answers nothing at all, the subgraph is not called ... */
  readonly failures: number;
  /** ... until so long has passed; then it is tried, and the outcome decides. */
  readonly restMs: number;
  /** So long others wait for how the one call that is tried ends. */
  readonly waitMs: number;
  readonly log: Log;
}

/** Spares a subgraph that does not answer at all, and those who would wait for it. What may be tried ends in one outcome. */
export class CircuitBreaker {
  readonly #subgraph: string;
  readonly #options: CircuitBreakerOptions;
  #failures = 0;
  #closedUntil = 0;
  #isTrying = false;
  #trial: PromiseWithResolvers<void> | undefined;
  #trialIsLate: NodeJS.Timeout | undefined;
  #isSilent = false;
  #answeredAt = -Infinity;
  #probing: NodeJS.Timeout | undefined;

  constructor(subgraph: string, options: CircuitBreakerOptions) {
    this.#subgraph = subgraph;
    this.#options = options;
  }

  /** Whether a call may be made now. */
  mayCall(): boolean {
    return !this.#isOpen() || (!this.#isSilent && this.#mayTry());
  }

  /** Pending until the call that is tried has ended; then one may ask again. Absent when none is, or none worth waiting for. */
  get trial(): Promise<void> | undefined {
    return this.#trial?.promise;
  }

  /** Whether it was found to answer nothing at all, and has answered nothing since. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** By `performance.now()`. */
  hasAnsweredSince(time: number): boolean {
    return this.#answeredAt >= time;
  }

  succeeded(): void {
    this.#answeredAt = performance.now();
    if (this.#isOpen()) this.#options.log.info({ subgraph: this.#subgraph }, 'A subgraph answers again');
    this.reset();
  }

  /** From now on it is called like one that never failed. */
  reset(): void {
    clearTimeout(this.#probing);
    this.#failures = 0;
    this.#isSilent = false;
    this.#endTrial();
  }

  failed(): void {
    const wasOpen = this.#isOpen();
    this.#failures += 1;
    if (!this.#isOpen()) return;
    // Calls that were on their way when it opened say nothing new.
    if (wasOpen && !this.#isTrying) return;
    this.#rest();
    if (!wasOpen) {
      this.#options.log.warn({ subgraph: this.#subgraph, failures: this.#failures }, 'A subgraph is given a rest');
    }
  }

  /** It took calls and answered none, not even the smallest: no call is made until the probe, after a rest, finds it well. */
  fellSilent(probe: () => void): void {
    const wasOpen = this.#isOpen();
    this.#isSilent = true;
    this.#rest();
    clearTimeout(this.#probing);
    this.#probing = setTimeout(probe, this.#options.restMs).unref();
    if (!wasOpen) {
      this.#options.log.warn({ subgraph: this.#subgraph }, 'A subgraph answers nothing at all and is given a rest');
    }
  }

  /** Nobody waited for the outcome. */
  abandoned(): void {
    this.#endTrial();
  }

  #isOpen(): boolean {
    return this.#isSilent || this.#failures >= this.#options.failures;
  }

  #mayTry(): boolean {
    if (this.#isTrying || performance.now() < this.#closedUntil) return false;
    this.#isTrying = true;
    this.#trial = Promise.withResolvers();
    this.#trialIsLate = setTimeout(() => this.#waitNoLonger(), this.#options.waitMs).unref();
    return true;
  }

  #rest(): void {
    this.#closedUntil = performance.now() + this.#options.restMs;
    this.#endTrial();
  }

  #endTrial(): void {
    this.#isTrying = false;
    this.#waitNoLonger();
  }

  #waitNoLonger(): void {
    clearTimeout(this.#trialIsLate);
    this.#trial?.resolve();
    this.#trial = undefined;
  }
}
