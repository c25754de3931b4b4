import type { FallenLevel } from '../../domain/level/fallen-levels.ts';
import { lowLevels } from '../../domain/level/low-levels.ts';
import { placeOf } from '../../domain/place.ts';
import { goodsToOrder } from '../../domain/replenishment/goods-to-order.ts';
import type { StockLevel } from '../../domain/stock.ts';
import { orderGoods } from '../replenishment/order-goods.ts';
import type { Sending } from '../replenishment/send-draft.ts';
import type { StockWork } from '../stock-work.ts';
import { tellLowStock } from './tell-low-stock.ts';

export type Watching = Sending & Pick<StockWork, 'supplies' | 'settings'>;

interface Watched {
  readonly fallen: readonly FallenLevel[];
  /** Of more of which orders wait. */
  readonly awaited: readonly StockLevel[];
}

/** Tells which locked levels are low since they fell, and has goods ordered where a policy says so, all at once: drafts are locked in one order. */
export async function watchFalls({ fallen, awaited }: Watched, work: Watching): Promise<void> {
  const levels = [
    ...new Map([...awaited, ...fallen.map(({ level }) => level)].map((one) => [placeOf(one), one])).values(),
  ];
  if (levels.length === 0) return;
  const supplies = await work.supplies.at(levels);
  await tellLowStock(lowLevels(fallen, supplies, work.settings.lowStockQuantity), work);
  await orderGoods(goodsToOrder(levels, supplies), work);
}
