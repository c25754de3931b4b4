import { UnderWay } from '../under-way.ts';

/**
 * Lets equal work that is under way at the same time be done once. Only for what may be shared: the key says all that
 * the result depends on, who asks included.
 */
export class SharedAnswers<Result> {
  readonly #underWay = new UnderWay<Promise<Result>>();

  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#underWay.get(key);
    if (known) return known;
    const running = work().finally(() => {
      this.#underWay.delete(key, running);
    });
    this.#underWay.set(key, running);
    return running;
  }

  /** From now on nobody joins what is under way: it may be older than a change that was just made. */
  stopJoining(): void {
    this.#underWay.clear();
  }
}
