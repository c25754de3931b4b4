import { fallenLevels } from '../domain/fallen-levels.ts';
import { lowStock } from '../domain/low-stock.ts';
import { goodsToOrder } from '../domain/replenishment/goods-to-order.ts';
import type { StockMovement } from '../domain/stock.ts';
import { orderGoods } from './order-goods.ts';
import type { Sending } from './send-draft.ts';
import type { StockWork } from './stock-work.ts';

export type Booking = Sending & Pick<StockWork, 'supplies' | 'settings'>;

/** Books movements of locked levels, tells which of these are low now, and has goods ordered where a policy says so. */
export async function bookMovements(movements: readonly StockMovement[], work: Booking): Promise<void> {
  const { levels, supplies, emit, settings, now } = work;
  const fallen = fallenLevels(movements, await levels.move(movements, now()));
  if (fallen.length === 0) return;
  const fallenTo = fallen.map(({ level }) => level);
  const supply = await supplies.at(fallenTo);
  await emit(lowStock(fallen, supply, settings.lowStockQuantity));
  await orderGoods(goodsToOrder(fallenTo, supply), work);
}
