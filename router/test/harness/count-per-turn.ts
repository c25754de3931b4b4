interface PerTurn {
  /** Counts one for the turn of the event loop that it is called in. */
  readonly count: () => void;
  readonly sum: () => number;
  /** So many there were in the turn that had most. */
  readonly most: () => number;
}

export function countPerTurn(): PerTurn {
  let turn = 0;
  let sum = 0;
  const counts = new Map<number, number>();
  const next = () => {
    turn += 1;
    setImmediate(next).unref();
  };
  next();
  return {
    count: () => {
      sum += 1;
      counts.set(turn, (counts.get(turn) ?? 0) + 1);
    },
    sum: () => sum,
    most: () => Math.max(...counts.values()),
  };
}
