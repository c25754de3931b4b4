import type { StockMovement } from './domain/stock.ts';

/** On so many of the days before today something of each was sold. */
const everyDays = 3;
export const demoSalesDays = 27;

/** What was sold of goods so many days ago, and had come in before: their levels are what they were. */
export interface DemoSale {
  readonly daysAgo: number;
  readonly movements: readonly StockMovement[];
}

/** The sales of a month, by which forecasts have something to say; `pieces` is how many are sold of something at once. */
export function demoSales(goods: readonly StockMovement[], pieces: (variantId: string) => number): DemoSale[] {
  const days = Array.from({ length: demoSalesDays / everyDays }, (_, index) => (index + 1) * everyDays);
  const moved = (kind: 'RECEIVED' | 'COMMITTED', sign: number, times: number) =>
    goods.map(({ variantId, warehouseId }): StockMovement => {
      const onHandDelta = sign * times * pieces(variantId);
      const byItself = { reason: null, reservationId: null, movedBy: null };
      return { variantId, warehouseId, kind, onHandDelta, reservedDelta: 0, ...byItself };
    });
  return [
    { daysAgo: demoSalesDays + 1, movements: moved('RECEIVED', 1, days.length) },
    ...days.toReversed().map((daysAgo) => ({ daysAgo, movements: moved('COMMITTED', -1, 1) })),
  ];
}
