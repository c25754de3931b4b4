import { type AwaitedGoods, awaitedByLine, type PromisedGoods } from '@agora/schema';
import type { Context } from '../../context.ts';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import { waitsForGoods } from '../../domain/order/waits-for-goods.ts';
import { awaitedByOrder, linesByOrder } from '../batches.ts';

/** What each line of an order waits for, by its id, as the inventory service says at this moment. */
export async function awaitedOfOrder(order: Order, context: Context): Promise<ReadonlyMap<string, AwaitedGoods>> {
  if (!waitsForGoods(order)) return new Map();
  const [lines = [], missing = []] = await Promise.all([
    context.load(linesByOrder, order.id),
    context.load(awaitedByOrder, order.id),
  ]);
  const wanted = lines.map((line) => ({ ...line, quantity: line.quantity - line.calledOff }));
  return awaitedByLine(wanted, new Map(missing.map((one) => [one.variantId, promisedOf(wanted, one)])));
}

type Missing = AwaitedGoods & { readonly variantId: string };

function promisedOf(wanted: readonly OrderLine[], { variantId, quantity, kind, expectedAt }: Missing): PromisedGoods {
  const inAll = wanted.reduce((sum, line) => (line.variantId === variantId ? sum + line.quantity : sum), 0);
  return { inHand: Math.max(0, inAll - quantity), promised: quantity, kind, expectedAt };
}
