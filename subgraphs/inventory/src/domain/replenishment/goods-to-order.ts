import { availableOf } from '../level/availability.ts';
import { placeOf } from '../place.ts';
import type { StockLevel } from '../stock.ts';
import { quantityToOrder, type Supply } from './supply.ts';

interface WantedLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** What one supplier shall bring to one warehouse. */
export interface WantedGoods {
  readonly supplierId: string;
  readonly warehouseId: string;
  readonly lines: readonly WantedLine[];
}

/** What has to be ordered for these levels, always in the same order of suppliers and warehouses, so that nobody waits in a ring. */
export function goodsToOrder(levels: readonly StockLevel[], supplies: ReadonlyMap<string, Supply>): WantedGoods[] {
  const wanted = levels.flatMap((level) => {
    const supply = supplies.get(placeOf(level));
    const quantity = supply ? quantityToOrder(supply, { available: availableOf(level), owed: level.owed }) : 0;
    if (!supply || quantity === 0) return [];
    const { variantId, warehouseId } = level;
    return [{ supplierId: supply.policy.supplierId, warehouseId, variantId, quantity }];
  });
  return [...Map.groupBy(wanted, ({ supplierId, warehouseId }) => `${supplierId} ${warehouseId}`)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, lines]) => {
      const [first] = lines;
      if (!first) return [];
      const { supplierId, warehouseId } = first;
      return [{ supplierId, warehouseId, lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })) }];
    });
}
