import type { Stop } from '../call/stop.ts';

export interface CallLineOptions {
  /** How long a call may wait for its turn; then it is refused, for it would most likely come too late. */
  readonly waitMs: number;
  /** A call that takes longer says that the subgraph has too much to do at once. */
  readonly slowMs: number;
}

interface Waiting {
  readonly begin: () => void;
  readonly refuse: () => void;
}

const fewestAtOnce = 8;
const mostAtOnce = 256;
const atOnceAtFirst = 64;
const mostWaiting = 2_000;

/**
 * Lets a subgraph do only so much at once that it gets done in time: what it has begun and cannot finish is of use to
 * nobody. How much that is, is learned: one more with each call that was quick while others waited, a tenth fewer with each
 * that was slow. The others wait in order, and those that wait for too long are refused before anything of them has begun.
 */
export class CallLine {
  readonly #options: CallLineOptions;
  readonly #waiting: Waiting[] = [];
  #atOnce = atOnceAtFirst;
  #running = 0;

  constructor(options: CallLineOptions) {
    this.#options = options;
  }

  /** Whether a call may begin now. Each that begins has to leave. */
  mayEnter(): boolean {
    if (this.#waiting.length > 0 || this.#running >= this.#atOnce) return false;
    this.#running += 1;
    return true;
  }

  /** Resolves with whether the call may begin; not, when it has waited for too long or nobody waits for it any more. */
  wait(stop: Stop): Promise<boolean> {
    if (this.#waiting.length >= mostWaiting) return Promise.resolve(false);
    return new Promise<boolean>((resolve) => {
      const end = (mayBegin: boolean) => {
        clearTimeout(timer);
        stop.onStop(undefined);
        resolve(mayBegin);
      };
      const entry: Waiting = { begin: () => end(true), refuse: () => end(false) };
      const timer = setTimeout(() => this.#refuse(entry), this.#options.waitMs);
      stop.onStop(() => this.#refuse(entry));
      this.#waiting.push(entry);
    });
  }

  /** A call has ended after so long. */
  leave(tookMs: number): void {
    this.#running -= 1;
    if (this.#waiting.length === 0) return;
    if (tookMs > this.#options.slowMs) this.#atOnce = Math.max(fewestAtOnce, Math.floor(this.#atOnce * 0.9));
    else this.#atOnce = Math.min(mostAtOnce, this.#atOnce + 1);
    while (this.#running < this.#atOnce) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#running += 1;
      next.begin();
    }
  }

  #refuse(entry: Waiting): void {
    const at = this.#waiting.indexOf(entry);
    if (at >= 0) this.#waiting.splice(at, 1);
    entry.refuse();
  }
}
