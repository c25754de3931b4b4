type Path = readonly (string | number)[];

interface Place {
  isTold: boolean;
  readonly next: Map<string | number, Place>;
}

/** Stands for every element of a list. */
const any = '@';

/** Where the client knows that something is missing: what is missing on the same line is not reported again. */
export class ReportedPaths {
  readonly #root: Place = { isTold: false, next: new Map() };

  /** @param patterns `@` stands for every element of a list */
  constructor(patterns: readonly Path[]) {
    for (const pattern of patterns) this.add(pattern);
  }

  add(path: Path): void {
    let place = this.#root;
    for (const step of path) {
      let next = place.next.get(step);
      if (!next) place.next.set(step, (next = { isTold: false, next: new Map() }));
      place = next;
    }
    place.isTold = true;
  }

  /** Whether what was told is at the path, above it or below it. */
  explains(path: Path): boolean {
    return isOnLine(this.#root, path, 0);
  }
}

function isOnLine({ isTold, next }: Place, path: Path, at: number): boolean {
  if (isTold) return true;
  const step = path[at];
  // Every place leads to one that was told, but for a root without any.
  if (step === undefined) return next.size > 0;
  const [one, every] = [next.get(step), typeof step === 'number' ? next.get(any) : undefined];
  return (one !== undefined && isOnLine(one, path, at + 1)) || (every !== undefined && isOnLine(every, path, at + 1));
}
