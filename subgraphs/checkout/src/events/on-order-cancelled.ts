import { randomUUID } from 'node:crypto';
import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { emptyCart } from '../domain/carts/cart.ts';
import { cartUpdated } from '../domain/carts/cart-updated.ts';
import { giveBack, isGivenBack } from '../domain/lines/give-back.ts';

/**
 * What the order took of codes and promotions, and of limits per customer, is given back. Whoever could not buy finds the cart as it was and
 * can try again; the completed cart stays with its order.
 */
export const onOrderCancelled = on(orderCancelled, async ({ data }, { carts, uses, boughtPieces, emit, now }: Work) => {
  await uses.settle(data.orderId, 'CANCELLED');
  await boughtPieces.giveBackAll(data.orderId);
  await carts.markCancelled(data.orderId, now());
  if (!isGivenBack(data.reason)) return;
  const bought = (await carts.byOrders([data.orderId])).get(data.orderId);
  if (bought?.status !== 'COMPLETED') return;
  const { customerId, currency } = bought;
  // Each purchase of a guest comes back as a cart of its own, which whoever knows the old one learns of.
  const found = customerId === null ? undefined : await carts.lockOpen(customerId);
  const open = found?.status === 'OPEN' ? found : emptyCart({ id: randomUUID(), customerId, currency }, now());
  const returned = giveBack(bought, open, { lineId: uuidv7, now: now() });
  if (!returned) return;
  if (!found) await carts.insert(open);
  await carts.save(returned);
  await carts.save({ ...bought, returnedAs: returned.id });
  await emit(cartUpdated(returned));
});
