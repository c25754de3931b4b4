import type { FallenLevel } from '../../domain/level/fallen-levels.ts';
import { lowStock } from '../../domain/level/low-stock.ts';
import { goodsToOrder } from '../../domain/replenishment/goods-to-order.ts';
import { orderGoods } from '../replenishment/order-goods.ts';
import type { Sending } from '../replenishment/send-draft.ts';
import type { StockWork } from '../stock-work.ts';

export type Watching = Sending & Pick<StockWork, 'supplies' | 'settings'>;

/** Tells which locked levels are low since they fell, and has goods ordered where a policy says so. */
export async function watchFalls(fallen: readonly FallenLevel[], work: Watching): Promise<void> {
  if (fallen.length === 0) return;
  const levels = fallen.map(({ level }) => level);
  const supplies = await work.supplies.at(levels);
  await work.emit(lowStock(fallen, supplies, work.settings.lowStockQuantity));
  await orderGoods(goodsToOrder(levels, supplies), work);
}
