import { isExplained, type Log } from './log.ts';

interface OutageOptions {
  readonly log: Log;
  /** What is tried again and again, as a subject: `the outbox relay`. */
  readonly what: string;
  /** Failures are told of when they have gone on for so long; 5 s unless said. */
  readonly afterMs?: number;
}

interface Failing {
  readonly since: number;
  last: number;
}

const forgottenMs = 60_000;

/**
 * How failures of what is tried again are logged: each for debugging, and an outage, which is when they go on, by a
 * warning with the cause when it begins and one line when it is over. Parts that are tried side by side are one outage;
 * one that is tried no more, by this process at least, is forgotten after a minute.
 */
export class Outage {
  readonly #log: Log;
  readonly #what: string;
  readonly #afterMs: number;
  readonly #failing = new Map<string, Failing>();
  #since: number | undefined;

  constructor({ log, what, afterMs = 5_000 }: OutageOptions) {
    this.#log = log;
    this.#what = what;
    this.#afterMs = afterMs;
  }

  /** Whether it was told of and is not over. */
  get isOn(): boolean {
    return this.#since !== undefined;
  }

  /** Whether something has failed for so long, be it told of or explained by something else. */
  get isLong(): boolean {
    const now = performance.now();
    return Array.from(this.#failing.values()).some(({ since }) => now - since >= this.#afterMs);
  }

  failed(error: unknown, part = '', about: object = {}): void {
    const now = performance.now();
    const { since } = this.#failing.get(part) ?? { since: now };
    this.#failing.set(part, { since, last: now });
    const line = { err: error, ...about };
    if (this.isOn || now - since < this.#afterMs || isExplained(this.#log, error)) {
      this.#log.debug(line, `${this.#what} failed, will try again`);
      return;
    }
    this.#since = since;
    this.#log.warn(line, `${this.#what} fails again and again`);
  }

  worked(part = ''): void {
    if (this.#failing.size === 0) return;
    this.#failing.delete(part);
    const now = performance.now();
    for (const [name, { last }] of this.#failing) if (now - last > forgottenMs) this.#failing.delete(name);
    if (this.#since === undefined || this.#failing.size > 0) return;
    this.#log.info({ seconds: Math.round((now - this.#since) / 1_000) }, `${this.#what} works again`);
    this.#since = undefined;
  }
}
