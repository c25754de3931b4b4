import { InFlightTable } from '../in-flight-table.ts';

/**
 * Lets equal work that is under way at the same time be done once. Only for what may be shared: the key says all that
 * the result depends on, who asks included.
 */
export class SharedAnswers<Result> {
  readonly #inFlight = new InFlightTable<Promise<Result>>();

  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#inFlight.get(key);
    if (known) return known;
    const running = work().finally(() => {
      this.#inFlight.delete(key, running);
    });
    this.#inFlight.set(key, running);
    return running;
  }

  /** From now on nobody joins what is under way: it may be older than a change that was just made. */
  stopJoining(): void {
    this.#inFlight.clear();
  }
}
