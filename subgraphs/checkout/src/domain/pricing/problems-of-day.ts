import { awaitedByLine, isShipped, type PromisedGoods } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import { type CartProblem, problem } from './cart-problem.ts';
import type { PricedCartLine } from './price-cart.ts';

/** An order is sent once all of it is there: nobody can have it on a day before. Where nobody knows when that is, a wish stays one. */
export function problemsOfDay(
  { details: { deliverOn } }: Pick<OpenCart, 'details'>,
  lines: readonly PricedCartLine[],
  promised: ReadonlyMap<string, PromisedGoods> = new Map(),
): CartProblem[] {
  if (deliverOn === null) return [];
  const awaited = [...awaitedByLine(lines.filter(isShipped), promised).values()];
  const known = awaited.flatMap(({ expectedAt }) => expectedAt?.toISOString().slice(0, 10) ?? []);
  const [earliestDay = deliverOn] = known.toSorted().toReversed();
  return deliverOn < earliestDay ? [problem('DELIVERY_DAY_TOO_EARLY', { earliestDay })] : [];
}
