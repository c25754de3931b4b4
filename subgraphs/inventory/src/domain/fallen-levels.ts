import { availableOf } from './availability.ts';
import { placeOf } from './place.ts';
import type { StockLevel, StockMovement } from './stock.ts';

/** A level of which fewer can be sold than before. */
export interface FallenLevel {
  readonly level: StockLevel;
  readonly availableBefore: number;
}

/** Which of the levels, as they are after these movements, fell by them. */
export function fallenLevels(movements: readonly StockMovement[], levels: readonly StockLevel[]): FallenLevel[] {
  const deltas = new Map<string, number>();
  for (const movement of movements) {
    const place = placeOf(movement);
    deltas.set(place, (deltas.get(place) ?? 0) + movement.onHandDelta - movement.reservedDelta);
  }
  return levels.flatMap((level) => {
    const delta = deltas.get(placeOf(level)) ?? 0;
    return delta < 0 ? [{ level, availableBefore: availableOf(level) - delta }] : [];
  });
}
