/** What is being fetched just now, by place: see `FetchedPlace.name`. */
export class FetchesInFlight {
  readonly #steps = new Map<string, Set<Promise<void>>>();

  /** Resolves with the step. */
  async during(place: string, step: Promise<void>): Promise<void> {
    const steps = this.#steps.get(place) ?? new Set();
    this.#steps.set(place, steps.add(step));
    try {
      await step;
    } finally {
      steps.delete(step);
    }
  }

  /** Undefined when nothing is on its way to the place. */
  at(place: string): Promise<unknown> | undefined {
    const steps = this.#steps.get(place);
    return steps && steps.size > 0 ? Promise.allSettled(steps) : undefined;
  }
}
