import { on } from '@agora/kit';
import { checkoutCompleted } from '@agora/schema';
import type { Work } from '../context.ts';
import { placeOrder } from '../domain/place-order.ts';

export const onCheckoutCompleted = on(checkoutCompleted, async ({ data }, { orders, emit, signal, now }: Work) => {
  const decision = placeOrder(data, await orders.nextNumber(), now());
  if (!(await orders.add(decision.order, decision.entry))) return;
  await emit(decision.events);
  await signal(`order:${data.orderId}`);
});
