import { availableOf } from './availability.ts';
import { placeOf } from '../place.ts';
import type { StockLevel } from '../stock.ts';

/** A level of which fewer can be sold than before. */
export interface FallenLevel {
  readonly level: StockLevel;
  readonly availableBefore: number;
}

/** Which of the levels fell from how they were before to how they are after. */
export function fallenLevels(before: readonly StockLevel[], after: readonly StockLevel[]): FallenLevel[] {
  const byPlace = new Map(before.map((level) => [placeOf(level), availableOf(level)]));
  return after.flatMap((level) => {
    const availableBefore = byPlace.get(placeOf(level)) ?? 0;
    return availableOf(level) < availableBefore ? [{ level, availableBefore }] : [];
  });
}
