type Path = readonly (string | number)[];

/** Where the client knows that something is missing: what is missing on the same line is not reported again. */
export class ToldPaths {
  readonly #told = new Set<string>();
  /** Every path that leads towards one that was told. */
  readonly #above = new Set<string>();
  readonly #patterns: readonly Path[];

  /** @param patterns `@` stands for every element of a list */
  constructor(patterns: readonly Path[]) {
    this.#patterns = patterns;
  }

  add(path: Path): void {
    this.#told.add(keyOf(path));
    for (const above of prefixesOf(path)) this.#above.add(above);
  }

  /** Whether what was told is at the path, above it or below it. */
  explains(path: Path): boolean {
    if (this.#above.has(keyOf(path)) || prefixesOf(path).some((above) => this.#told.has(above))) return true;
    return this.#patterns.some((pattern) => isOnOneLine(path, pattern));
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** From the root to the path itself. */
function prefixesOf(path: Path): string[] {
  return [...path, ''].map((_, length) => keyOf(path.slice(0, length)));
}

function isOnOneLine(path: Path, pattern: Path): boolean {
  const length = Math.min(path.length, pattern.length);
  return path.slice(0, length).every((step, index) => step === pattern[index] || pattern[index] === '@');
}
