import { type AwaitedGoods, awaitedByLine, isShipped } from '@agora/schema';
import type { Context } from '../../context.ts';
import type { PricedCartLine } from '../../domain/pricing/price-cart.ts';
import type { Cart } from '../../domain/carts/cart.ts';
import { stockByKey } from '../batches.ts';
import { stockKey } from './ask-stock.ts';

/** What comes later of each line of a cart if it is bought now, by its id. */
export async function awaitedOf(
  { holdId }: Pick<Cart, 'holdId'>,
  lines: readonly Pick<PricedCartLine, 'lineId' | 'variantId' | 'quantity' | 'requiresShipping'>[],
  context: Pick<Context, 'load'>,
): Promise<ReadonlyMap<string, AwaitedGoods>> {
  const variantIds = [...new Set(lines.filter(isShipped).map(({ variantId }) => variantId))];
  const stock = await Promise.all(
    variantIds.map((variantId) => context.load(stockByKey, stockKey({ variantId, holdId }))),
  );
  const promised = stock.flatMap((one) => (one?.promised ? [[one.variantId, one.promised] as const] : []));
  return awaitedByLine(lines, new Map(promised));
}
