import type { JsonObject } from '../json-object.ts';

interface KnownPlace {
  readonly objects: readonly JsonObject[];
  /** How often the data above had been added to when the objects were found. */
  readonly changesAbove: number;
  readonly changesHere: number;
}

/**
 * The objects that were found at the positions of a plan, so that its next step does not look for them from the root
 * again. What is added to objects can lead to other ones below them, but not beside them.
 */
export class KnownPlaces {
  readonly #changes = new Map<string, number>();
  readonly #places = new Map<string, KnownPlace>();

  /** Tells that fields were added to objects at a position. */
  change(position: string): void {
    this.#changes.set(position, this.changesAt(position) + 1);
  }

  changesAt(position: string): number {
    return this.#changes.get(position) ?? 0;
  }

  /** @param above the positions above this one where fields may be added */
  keep(position: string, above: readonly string[], objects: readonly JsonObject[]): void {
    this.#places.set(position, {
      objects,
      changesAbove: this.#changesIn(above),
      changesHere: this.changesAt(position),
    });
  }

  /** `undefined` when they have to be looked for. Objects that were added to since have to be looked up. */
  at(position: string, above: readonly string[]): { objects: readonly JsonObject[]; isCurrent: boolean } | undefined {
    const known = this.#places.get(position);
    if (known?.changesAbove !== this.#changesIn(above)) return undefined;
    return { objects: known.objects, isCurrent: known.changesHere === this.changesAt(position) };
  }

  #changesIn(positions: readonly string[]): number {
    let sum = 0;
    for (const position of positions) sum += this.changesAt(position);
    return sum;
  }
}
