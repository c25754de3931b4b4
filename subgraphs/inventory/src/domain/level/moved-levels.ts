import { placeOf } from '../place.ts';
import type { StockLevel, StockMovement } from '../stock.ts';

/** Levels as they are after these movements. */
export const afterMovements = (levels: readonly StockLevel[], movements: readonly StockMovement[]) =>
  moved(levels, movements, 1);

/** Levels as they were before these movements. */
export const beforeMovements = (levels: readonly StockLevel[], movements: readonly StockMovement[]) =>
  moved(levels, movements, -1);

function moved(levels: readonly StockLevel[], movements: readonly StockMovement[], sign: 1 | -1): StockLevel[] {
  const byPlace = Map.groupBy(movements, placeOf);
  return levels.map((level) =>
    (byPlace.get(placeOf(level)) ?? []).reduce(
      (sum, { onHandDelta, reservedDelta }) => ({
        ...sum,
        onHand: sum.onHand + sign * onHandDelta,
        reserved: sum.reserved + sign * reservedDelta,
      }),
      level,
    ),
  );
}
