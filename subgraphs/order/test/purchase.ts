import {
  deliveryCancelDecided,
  deliveryLinesCancelDecided,
  deliveryCancelled,
  deliveryDelivered,
  deliveryDispatched,
  deliveryInTransit,
  deliveryOutForDelivery,
  deliveryScheduled,
  inventoryRejected,
  inventoryReleased,
  inventoryReserved,
  type Money,
  paymentAuthorised,
  paymentCaptured,
  paymentFailed,
  paymentRefunded,
  paymentVoided,
  times,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { completedCheckout } from './completed.ts';
import { ada } from './start-order.ts';

const now = () => new Date().toISOString();

interface Bought {
  readonly orderId: string;
  readonly customerId: string;
  readonly completedAt: string;
  readonly currency: string;
  /** Of a chair and of a lamp, in the smallest unit of the currency. */
  readonly prices: readonly [number, number];
}

/** What the other services tell about one purchase. */
export function aPurchase({
  orderId = uuidv7(),
  customerId = ada.id,
  completedAt = now(),
  currency = 'USD',
  prices: [chairPrice, lampPrice] = [10_000, 2_500] as const,
}: Partial<Bought> = {}) {
  const money = (minor: number) => ({ minor, currency });
  const [chair, lamp, paymentId, deliveryId, reservationId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const lines = [
    lineOf({ productId: chair, title: 'Chair', quantity: 2, unitPrice: money(chairPrice) }),
    lineOf({ productId: lamp, title: 'Lamp', quantity: 1, unitPrice: money(lampPrice) }),
  ];
  const completed = completedCheckout({ orderId, customerId, lines, completedAt, currency });
  const amount = completed.v2.data.totals.total;
  const payment = { paymentId, orderId };
  const parcel = { deliveryId, orderId, customerId, trackingNumber: 'AG-1', occurredAt: now() };
  return {
    orderId,
    customerId,
    chair,
    lamp,
    lines,
    amount,
    paymentId,
    deliveryId,
    completed: completed.v2,
    completedV1: completed.v1,
    reserved: inventoryReserved.draft({
      reservationId,
      orderId,
      expiresAt: now(),
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity, warehouseId: reservationId })),
    }),
    rejected: inventoryRejected.draft({ orderId, lines: [{ variantId: chair, requested: 2, available: 0 }] }),
    released: (reason: 'EXPIRED' | 'ORDER_CANCELLED') => inventoryReleased.draft({ reservationId, orderId, reason }),
    authorised: paymentAuthorised.draft({ ...payment, amount, authorisedAt: now() }),
    captured: paymentCaptured.draft({ ...payment, amount, capturedAt: now() }),
    failed: (code: 'DECLINED' | 'ORDER_CANCELLED') => paymentFailed.draft({ ...payment, code, failedAt: now() }),
    voided: paymentVoided.draft({ ...payment, amount, voidedAt: now() }),
    refunded: (inAll: number) =>
      paymentRefunded.draft({
        ...payment,
        refundId: uuidv7(),
        amount: money(inAll),
        refundedInAll: money(inAll),
        refundedAt: now(),
      }),
    scheduled: deliveryScheduled.draft({ ...parcel, carrier: 'Agora Post', estimatedAt: now() }),
    dispatched: deliveryDispatched.draft(parcel),
    inTransit: deliveryInTransit.draft(parcel),
    outForDelivery: deliveryOutForDelivery.draft(parcel),
    delivered: deliveryDelivered.draft({ ...parcel, proof: 'Left at the door' }),
    deliveryCancelled: deliveryCancelled.draft(parcel),
    /** The answer to a request to cancel pieces: so many of the first line, the second and so on will never leave. */
    piecesStopped: (...inAll: readonly number[]) =>
      deliveryLinesCancelDecided.draft({
        orderId,
        reason: 'OUT_OF_STOCK',
        lines: inAll.map((quantityInAll, index) => ({ lineId: lines[index]?.lineId ?? '', quantityInAll })),
        decidedAt: now(),
      }),
    /** The answer to a request to cancel it. */
    stopped: deliveryCancelDecided.draft({ orderId, left: [], decidedAt: now() }),
    hadLeft: (lines?: readonly { lineId: string; variantId: string; quantity: number }[]) =>
      deliveryCancelDecided.draft({
        orderId,
        left: [{ deliveryId, trackingNumber: 'AG-1', lines: lines && [...lines] }],
        decidedAt: now(),
      }),
  };
}

export type Purchase = ReturnType<typeof aPurchase>;

interface Item {
  readonly productId: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

function lineOf({ productId, title, quantity, unitPrice }: Item) {
  return {
    lineId: uuidv7(),
    variantId: uuidv7(),
    productId,
    sku: title.toUpperCase(),
    title,
    quantity,
    unitPrice,
    total: times(unitPrice, quantity),
  };
}
