import { on } from '@agora/kit';
import { checkoutCompleted, checkoutCompletedV2 } from '@agora/schema';
import type { Work } from '../context.ts';
import { placeOrder } from '../domain/placing/place-order.ts';
import { purchaseOfV1, type PurchaseToPlace, purchaseToPlace } from '../domain/placing/purchase-to-place.ts';
import { setTimer } from '../job-kinds.ts';

export const onCheckoutCompletedV2 = on(checkoutCompletedV2, ({ data }, work: Work) =>
  place(purchaseToPlace(data), work),
);

/** What an older checkout service tells, and what is told beside the second version to older replicas of this one. */
export const onCheckoutCompleted = on(checkoutCompleted, ({ data }, work: Work) => place(purchaseOfV1(data), work));

async function place(purchase: PurchaseToPlace, work: Work): Promise<void> {
  const { orders, emit, signal, now } = work;
  const { orderId } = purchase;
  if ((await orders.byIds([orderId])).has(orderId)) return; // placed by the other version
  const decision = placeOrder(purchase, await orders.nextNumber(), now());
  if (!(await orders.add(decision.order, decision.entry))) return;
  if (decision.timer) await setTimer(work, decision.order, decision.timer);
  await emit(decision.events);
  await signal(`order:${orderId}`);
}
