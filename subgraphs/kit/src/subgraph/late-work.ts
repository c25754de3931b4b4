import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';

interface LateWorkOptions {
  readonly log: Log;
  /** After so long work is told of; 10 s unless said. */
  readonly lateMs?: number;
  /** After so long nobody waits for it any more; 60 s unless said. */
  readonly longestMs?: number;
}

/** Knows what takes too long: says so in the log, once, then that it has ended, and to whoever asks meanwhile. */
export class LateWork {
  readonly #options: Required<LateWorkOptions>;
  readonly #late = new Map<symbol, () => string>();

  constructor({ log, lateMs = 10_000, longestMs = 60_000 }: LateWorkOptions) {
    this.#options = { log, lateMs, longestMs };
  }

  get problems(): string[] {
    return Array.from(this.#late.values(), (tell) => tell());
  }

  /** The outcome of `work`; rejects when it takes too long, and then it may still go on. `what` may change meanwhile. */
  async during<Result>(what: string | (() => string), about: object, work: () => Promise<Result>): Promise<Result> {
    const { log, lateMs, longestMs } = this.#options;
    const name = typeof what === 'string' ? () => what : what;
    const id = Symbol('late work');
    const since = performance.now();
    const seconds = () => Math.round((performance.now() - since) / 1_000);
    const late = setTimeout(() => {
      this.#late.set(id, () => `${name()} has been under way for ${seconds()} s`);
      const line = { level: 'warn', message: `${name()} takes too long`, codes: [] } as const;
      logBounded(log, line, () => ({ ...about, seconds: seconds() }));
    }, lateMs);
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    const longest = setTimeout(
      () => reject(new Error(`${name()} is not done after ${longestMs / 1_000} s`)),
      longestMs,
    );
    const working = work().finally(() => {
      clearTimeout(late);
      clearTimeout(longest);
      if (this.#late.delete(id)) {
        const line = { level: 'info', message: `${name()} has ended at last`, codes: [] } as const;
        logBounded(log, line, () => ({ ...about, seconds: seconds() }));
      }
    });
    return Promise.race([working, tooLong]);
  }
}
