import type { Faults } from '../../report/fault.ts';

/** The deferred parts of one run that have begun, by the planner's ids. */
export class DeferredRuns {
  readonly #faults = new Map<string, Promise<Faults>>();

  begin(id: string, run: (faults: Faults) => Promise<void>): void {
    const faults: Faults = [];
    const done = run(faults).then(() => faults);
    // It is waited for only when its place in the answer comes up: until then a rejection is no unhandled one.
    done.catch(() => undefined);
    this.#faults.set(id, done);
  }

  /** What went wrong in a part, once it is done. A part that needed nothing is done at once. */
  async done(id: string): Promise<Faults> {
    return (await this.#faults.get(id)) ?? [];
  }
}
