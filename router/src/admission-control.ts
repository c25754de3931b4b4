import { FairQueue } from './fair-queue.ts';

/** About as long as a turn of the event loop should last, in milliseconds. */
const turnMs = 2;
/** More never begin in one turn. */
const mostInTurn = 64;

/** @param waitedMs how long it had to wait: there may be no use in it any more */
type Work = (waitedMs: number) => void;

interface Waiting {
  readonly work: Work;
  readonly since: number;
}

/**
 * Lets work begin no faster than work that has begun gets done. A turn of the event loop serves all that has arrived: if
 * everyone began at once when there is much to do, all would be half done together, turn after turn, and what they hold
 * would outlive the young generation of the heap. So only a few begin in a turn, the fewer the longer turns are, and the
 * others wait: the clients in turn, and what one client sent in order, so that nobody waits for all that one client sent
 * at once. Work that itself only waits takes no time of a turn, so it keeps nobody from beginning.
 */
export class AdmissionControl {
  readonly #waiting = new FairQueue<Waiting>();
  #mayBegin = mostInTurn;
  #left = mostInTurn;
  /** When this turn began; undefined when nothing has begun in it. */
  #since: number | undefined;
  /** When what has begun had had its part of this turn; undefined while it may be at work. */
  #until: number | undefined;

  /**
   * Calls it now or in a later turn. What it needs is best made then: what waits for long is costly to collect.
   *
   * @param clientOf whose it is, asked only where it has to wait
   */
  admit(work: Work, clientOf: () => string): void {
    if (this.#left > 0 && this.#waiting.isEmpty) {
      this.#start(work, 0);
      return;
    }
    this.#waiting.add(clientOf(), { work, since: performance.now() });
  }

  /**
   * Says that what follows in this turn is other work, such as telling subscribers: however long it takes, no fewer begin
   * for that, or those who wait would get the less of the time the more there is to tell others.
   */
  handOver(): void {
    if (this.#since !== undefined) this.#until ??= performance.now();
  }

  #start(work: Work, waitedMs: number): void {
    this.#left -= 1;
    if (this.#since === undefined) {
      this.#since = performance.now();
      setImmediate(() => this.#next());
    }
    work(waitedMs);
  }

  #next(): void {
    const tookMs = (this.#until ?? performance.now()) - (this.#since ?? 0);
    if (tookMs > turnMs) this.#mayBegin = Math.max(1, this.#mayBegin >> 1);
    else if (tookMs < turnMs / 2) this.#mayBegin = Math.min(mostInTurn, this.#mayBegin + 1);
    this.#since = undefined;
    this.#until = undefined;
    this.#left = this.#mayBegin;
    while (this.#left > 0) {
      const next = this.#waiting.take();
      if (!next) return;
      this.#start(next.work, performance.now() - next.since);
    }
  }
}
