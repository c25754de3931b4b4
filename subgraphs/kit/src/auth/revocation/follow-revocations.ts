import type { Log } from '../../telemetry/log.ts';
import { pause } from '../../transport/pause.ts';
import { RevocationList } from './revocation-list.ts';
import { revocationLine, revocationsPath, type TokenOrigin } from './revocation.ts';
import type { Revocations } from './revocations.ts';

export interface FollowRevocationsOptions {
  /** The revocations are beside it. */
  readonly jwksUrl: URL;
  /** Proves to the user service that this is one of us. */
  readonly headers: () => Promise<Record<string, string>>;
  readonly log: Log;
  /** How long a request waits until the revocations are known. */
  readonly patienceMs?: number;
  /** So long after the user service was last heard, and while it cannot be reached, what it last told is believed. */
  readonly graceMs?: number;
}

/** The user service says something every second; unheard for so long, it may have said what did not arrive. */
const silentMs = 3_000;
const longestPauseMs = 500;

/**
 * Hears from the user service what it takes back, all there is at first and then each as it comes. A process that was
 * away knows nothing until it has heard again. A user service that cannot be reached takes nothing back: for a while
 * what it last told is believed, as its keys are.
 */
export function followRevocations(options: FollowRevocationsOptions): Revocations {
  return new Following(options);
}

class Following implements Revocations {
  readonly #options: Required<FollowRevocationsOptions>;
  readonly #url: URL;
  readonly #list = new RevocationList();
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;
  #heardAt = -Infinity;
  #failedAt = -Infinity;
  #change = Promise.withResolvers<undefined>();

  constructor(options: FollowRevocationsOptions) {
    this.#options = { patienceMs: 2_000, graceMs: 60_000, ...options };
    this.#url = new URL(revocationsPath, options.jwksUrl);
    this.#finished = this.#follow();
  }

  get isKnown(): boolean {
    const now = performance.now();
    if (now - this.#heardAt < silentMs) return true;
    return now - this.#failedAt < silentMs && now - this.#heardAt < this.#options.graceMs;
  }

  async whenKnown(): Promise<void> {
    const tooLong = AbortSignal.timeout(this.#options.patienceMs);
    const expiry = new Promise<void>((resolve) => {
      tooLong.addEventListener('abort', () => resolve());
    });
    while (!this.isKnown) {
      if (tooLong.aborted) throw new Error('The user service has not told what access it took back');
      await Promise.race([this.#change.promise, expiry]);
    }
  }

  isRevoked(origin: TokenOrigin): boolean {
    return this.#list.isRevoked(origin);
  }

  onceRevoked(origin: TokenOrigin, listener: () => void): () => void {
    return this.#list.onceRevoked(origin, listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  async #follow(): Promise<void> {
    const stop = this.#stopping.signal;
    for (let failures = 0; !stop.aborted;) {
      const heardBefore = this.#heardAt;
      try {
        await this.#hear();
      } catch (err) {
        failures = this.#heardAt === heardBefore ? failures + 1 : 1;
        if (failures === 1 && !this.#isStopping())
          this.#options.log.warn({ err }, 'Revoked access is not told; asking again');
        this.#failedAt = performance.now();
        this.#changed();
      }
      const longest = Math.min(50 * 2 ** failures, longestPauseMs);
      await pause(longest * (0.5 + Math.random() / 2), stop);
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** One connection, from all there is to its end. */
  async #hear(): Promise<void> {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(new Error('The user service is silent')), silentMs);
    try {
      const response = await fetch(this.#url, {
        headers: await this.#options.headers(),
        signal: AbortSignal.any([silence.signal, this.#stopping.signal]),
      });
      if (!response.ok || !response.body) throw new Error(`The user service answered ${response.status}`);
      let rest = '';
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        timer.refresh();
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        if (lines.length > 0) this.#take(lines);
      }
      throw new Error('The user service ended the stream');
    } finally {
      clearTimeout(timer);
    }
  }

  /** All that has arrived is taken before anyone may believe that it is known. */
  #take(lines: readonly string[]): void {
    const now = new Date();
    for (const line of lines) this.#list.add(revocationLine.parse(JSON.parse(line)).revocations, now);
    this.#heardAt = performance.now();
    this.#changed();
  }

  #changed(): void {
    this.#change.resolve(undefined);
    this.#change = Promise.withResolvers<undefined>();
  }
}
