import type { Log } from '../../telemetry/log.ts';
import { Outage } from '../../telemetry/outage.ts';
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
  /** So long after the user service was last heard, what it last told is believed. */
  readonly graceMs?: number;
}

/** The user service says something twice a second; unheard for so long, it may have said what did not arrive. */
const silentMs = 2_000;
const longestPauseMs = 500;

/** How long an attempt to hear it takes that comes to nothing, with the pause before it. */
const attemptMs = silentMs + longestPauseMs;

/**
 * Hears from the user service what it takes back, all there is at first and then each as it comes. A process that was
 * away knows nothing until it has heard again. Of a user service that is down, which takes nothing back, what it last
 * told is believed for a while, as its keys are; of one that hangs, or is cut off and may tell others more, for reading only.
 */
export function followRevocations(options: FollowRevocationsOptions): Revocations {
  return new Following(options);
}

class Following implements Revocations {
  readonly #options: Required<FollowRevocationsOptions>;
  readonly #url: URL;
  readonly #outage: Outage;
  readonly #list = new RevocationList();
  readonly #stopping = new AbortController();
  readonly #finished: Promise<void>;
  #heardAt = -Infinity;
  #failedAt = -Infinity;
  #isDown = false;
  #change = Promise.withResolvers<undefined>();

  constructor(options: FollowRevocationsOptions) {
    this.#options = { patienceMs: 2_000, graceMs: 60_000, ...options };
    this.#outage = new Outage({ log: options.log, what: 'hearing what access is revoked', afterMs: 0 });
    this.#url = new URL(revocationsPath, options.jwksUrl);
    this.#finished = this.#follow();
  }

  get isKnown(): boolean {
    return this.#isHeard || this.#isBelieved;
  }

  get isCurrent(): boolean {
    return this.#isHeard || (this.#isDown && this.#isBelieved);
  }

  get #isHeard(): boolean {
    return performance.now() - this.#heardAt < silentMs;
  }

  get #isBelieved(): boolean {
    const now = performance.now();
    return now - this.#failedAt < attemptMs && now - this.#heardAt < this.#options.graceMs;
  }

  whenKnown(): Promise<void> {
    return this.#when(() => this.isKnown);
  }

  whenCurrent(): Promise<void> {
    return this.#when(() => this.isCurrent);
  }

  async #when(isSo: () => boolean): Promise<void> {
    const tooLong = AbortSignal.timeout(this.#options.patienceMs);
    const expiry = new Promise<void>((resolve) => {
      tooLong.addEventListener('abort', () => resolve());
    });
    while (!isSo()) {
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
        if (!this.#isStopping()) this.#outage.failed(err);
        this.#failedAt = performance.now();
        this.#isDown = isNobodyThere(err);
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
    this.#outage.worked();
    this.#changed();
  }

  #changed(): void {
    this.#change.resolve(undefined);
    this.#change = Promise.withResolvers<undefined>();
  }
}

/** Whether an address was asked and has no process behind it. All else may be a service that is there and not heard. */
function isNobodyThere(err: unknown): boolean {
  const cause: unknown = err instanceof TypeError ? err.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
