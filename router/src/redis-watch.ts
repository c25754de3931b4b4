import type { Log } from '@agora/kit/edge';
import { whenLate } from './when-late.ts';

export interface RedisWatchOptions {
  /** Nobody waits longer for an answer. */
  readonly timeoutMs: number;
  readonly log: Log;
  /** What is logged when an outage begins, and when it is over. */
  readonly away: string;
  readonly back: string;
  /** After a failure nobody asks for so long, a second unless told; then one does, and the others when that is answered. */
  readonly restMs?: number;
  /** Failures that are closer together are one outage, so that a Redis that answers now and then fills no log; 5 s unless told. */
  readonly calmMs?: number;
}

const rests = { restMs: 1_000, calmMs: 5_000 };

/** Asks Redis, and does without it while it does not answer. */
export class RedisWatch {
  readonly #options: Required<RedisWatchOptions>;
  #restsUntil = -Infinity;
  #failedAt = -Infinity;
  #isAway = false;
  #isToldAway = false;

  constructor(options: RedisWatchOptions) {
    this.#options = { ...rests, ...options };
  }

  /** Whether it is of no use to ask now. */
  get isResting(): boolean {
    return performance.now() < this.#restsUntil;
  }

  /** There is a new connection: it need not rest any longer. */
  endRest(): void {
    this.#restsUntil = -Infinity;
  }

  /** Throws what went wrong, or that no answer came in time. */
  async ask<Value>(work: () => Promise<Value>): Promise<Value> {
    const since = performance.now();
    if (this.#isAway) this.#restsUntil = since + this.#options.restMs;
    try {
      const value = await this.#inTime(work());
      this.#answered(since);
      return value;
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  async #inTime<Value>(work: Promise<Value>): Promise<Value> {
    const { timeoutMs } = this.#options;
    const late = Promise.withResolvers<never>();
    const timer = whenLate(timeoutMs, () => late.reject(new Error(`No answer within ${timeoutMs} ms`)));
    try {
      return await Promise.race([work, late.promise]);
    } finally {
      clearTimeout(timer);
      // Nobody waits for the other any longer.
      work.catch(() => undefined);
      late.promise.catch(() => undefined);
    }
  }

  #answered(since: number): void {
    // What was asked before the failure says nothing of what came after it.
    if (!this.#isToldAway || since < this.#failedAt) return;
    if (this.#isAway) this.endRest();
    this.#isAway = false;
    if (performance.now() - this.#failedAt < this.#options.calmMs) return;
    this.#isToldAway = false;
    this.#options.log.info(this.#options.back);
  }

  #failed(err: unknown): void {
    this.#isAway = true;
    this.#failedAt = performance.now();
    this.#restsUntil = this.#failedAt + this.#options.restMs;
    if (!this.#isToldAway) this.#options.log.warn({ err }, this.#options.away);
    this.#isToldAway = true;
  }
}
