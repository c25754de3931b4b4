/** A moment after which nobody waits any more, by this process's own steady clock: what travels is the time left. */
export interface Deadline {
  /** Milliseconds until then, 0 once it is past. */
  readonly left: number;
  isPast(): boolean;
}

/** The moment `ms` milliseconds from now, or from `since` in milliseconds of `performance.now()`. */
export function deadlineIn(ms: number, since = performance.now()): Deadline {
  const at = since + ms;
  return {
    get left() {
      return Math.max(at - performance.now(), 0);
    },
    isPast() {
      return performance.now() >= at;
    },
  };
}
