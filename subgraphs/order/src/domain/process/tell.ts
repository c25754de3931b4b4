import {
  adjustedPrice,
  type EventDraft,
  orderCancelled,
  orderCancelRefused,
  orderCancelRequested,
  orderConfirmed,
  orderConfirmedV2,
  orderCreated,
  orderCreatedV2,
  orderDelivered,
  orderLinesCancelled,
  orderLinesCancelRequested,
  orderPaymentDue,
  orderRefundDue,
  orderShipped,
  subtract,
  type Tender,
  tellCustomer,
} from '@agora/schema';
import type { Fact } from './fact.ts';
import type { OrderWithLines } from '../order/order.ts';
import { hasLeft } from '../order/parcel.ts';
import { worthOfPieces } from '../order/parts-of.ts';
import { pricedOrder } from '../order/priced-order.ts';
import { owedOf, type Refund, refundDueOf } from '../order/refund.ts';

const refOf = ({ id, number, buyer }: OrderWithLines) => ({
  orderId: id,
  number,
  customerId: tellCustomer(buyer, id),
});

const pricedRefOf = ({ id, number, buyer, shippingAddress }: OrderWithLines) => ({
  orderId: id,
  number,
  buyer,
  shippingAddress,
});

/** What is shipped is told as it was before anything else was sold. */
const linesOf = ({ lines }: OrderWithLines) =>
  lines.map(({ requiresShipping, ...line }) => ({ ...line, ...(!requiresShipping && { requiresShipping }) }));

/** In every version that somebody may listen to, the newest first. */
export function tellCreated(order: OrderWithLines): EventDraft[] {
  const { totals, shippingAddress } = order;
  return [
    orderCreatedV2.draft({ ...pricedRefOf(order), ...pricedOrder(order), placedAt: order.placedAt.toISOString() }),
    orderCreated.draft({ ...refOf(order), lines: linesOf(order), totals, shippingAddress }),
  ];
}

/** Once for each tender, of what the order costs by now: where that is less than when it was bought, the last of them pay less. */
export function tellPaymentDue(order: OrderWithLines): EventDraft[] {
  let left = owedOf(order);
  const dues = order.tenders.flatMap((tender, index) => {
    const amount = tender.amount.minor < left.minor ? tender.amount : left;
    left = subtract(left, amount);
    if (amount.minor === 0) return [];
    const key = `payment-${(index + 1).toString()}`;
    return [{ ...refOf(order), ...meansOf(tender, order), amount, key }];
  });
  const paymentsInAll = dues.length;
  return dues.map((due) => orderPaymentDue.draft({ ...due, ...(paymentsInAll > 1 && { paymentsInAll }) }));
}

function meansOf(tender: Tender, order: OrderWithLines) {
  switch (tender.kind) {
    case 'PAYMENT_METHOD':
      return { paymentMethodId: tender.paymentMethodId };
    case 'GIFT_CARD':
      return { tender: tender.kind, paymentMethodId: tender.giftCardId };
    case 'STORE_CREDIT':
      return { tender: tender.kind, paymentMethodId: refOf(order).customerId };
  }
}

export const tellRefundDue = ({ id: orderId }: OrderWithLines, { amount, key, reason }: Refund): EventDraft =>
  orderRefundDue.draft({ orderId, amount, key, reason });

/** In every version that somebody may listen to, the newest first. */
export function tellConfirmed(order: OrderWithLines, at: Date): EventDraft[] {
  const { shippingAddress, shippingOption } = order;
  const paymentIds = order.payments.filter(({ captured }) => captured.minor > 0).map(({ id }) => id);
  const priced = pricedOrder(order);
  const confirmedAt = at.toISOString();
  return [
    orderConfirmedV2.draft({ ...pricedRefOf(order), ...priced, paymentIds, confirmedAt }),
    orderConfirmed.draft({
      ...refOf(order),
      paymentId: paymentIds[0] ?? order.id,
      lines: priced.lines.map((line) => ({ ...line, total: adjustedPrice(line) })),
      totals: priced.totals,
      shippingAddress,
      shippingOption,
      confirmedAt,
    }),
  ];
}

/** Throws a TypeError for what asks for no pieces. */
export function tellLinesCancelRequested(order: OrderWithLines, at: Date, fact: Fact): EventDraft {
  if (fact.kind !== 'LINES_CANCELLATION_REQUESTED') throw new TypeError(`${fact.kind} asks for no pieces`);
  const { reason, lines } = fact;
  return orderLinesCancelRequested.draft({
    ...refOf(order),
    reason,
    lines: [...lines],
    requestedAt: at.toISOString(),
  });
}

export function tellLinesCancelled(order: OrderWithLines, at: Date, fact: Fact): EventDraft {
  return orderLinesCancelled.draft({
    ...refOf(order),
    reason: fact.kind === 'LINES_CALLED_OFF' ? fact.reason : requestOf(order).reason,
    lines: order.lines
      .filter(({ calledOff }) => calledOff > 0)
      .map((line) => ({
        lineId: line.lineId,
        variantId: line.variantId,
        productId: line.productId,
        quantityInAll: line.calledOff,
        worthInAll: worthOfPieces(order, line, 0, line.calledOff).total,
      })),
    cancelledAt: at.toISOString(),
  });
}

/** Throws a TypeError for an order of which nothing has left. */
export function tellShipped(order: OrderWithLines, at: Date): EventDraft {
  const parcel = order.parcels.find(hasLeft);
  if (!parcel) throw new TypeError(`order ${order.number} has no parcel on its way`);
  const { id: deliveryId, trackingNumber } = parcel;
  return orderShipped.draft({ ...refOf(order), deliveryId, trackingNumber, shippedAt: at.toISOString() });
}

export function tellDelivered(order: OrderWithLines, at: Date): EventDraft {
  const lines = order.lines
    .filter(({ delivered }) => delivered > 0)
    .map(({ productId, variantId, delivered: quantity }) => ({ productId, variantId, quantity }));
  const isBrought = order.lines.some(({ requiresShipping, delivered }) => requiresShipping && delivered > 0);
  const told = isBrought ? {} : { requiresShipping: false };
  return orderDelivered.draft({ ...refOf(order), lines, deliveredAt: at.toISOString(), ...told });
}

/** Throws a TypeError for an order that is not cancelled. */
export function tellCancelled(order: OrderWithLines): EventDraft {
  if (!order.cancellation) throw new TypeError(`order ${order.number} is not cancelled`);
  const { reason, cancelledAt } = order.cancellation;
  return orderCancelled.draft({
    ...refOf(order),
    reason,
    lines: linesOf(order),
    cancelledAt: cancelledAt.toISOString(),
    areRefundsTold: true,
  });
}

/** Throws a TypeError for an order of which no cancellation was requested. */
export function tellCancelRequested(order: OrderWithLines): EventDraft {
  const { reason, requestedAt } = requestOf(order);
  return orderCancelRequested.draft({ ...refOf(order), reason, requestedAt: requestedAt.toISOString() });
}

/** Throws a TypeError for an order of which no cancellation was requested. */
export function tellCancelRefused(order: OrderWithLines, at: Date): EventDraft {
  return orderCancelRefused.draft({
    ...refOf(order),
    reason: requestOf(order).reason,
    refusedAt: at.toISOString(),
  });
}

/** The same, of what was handed over while no parcel had left. */
export function tellHandedOverIsKept(order: OrderWithLines, at: Date): EventDraft {
  const titles = order.lines.filter(({ delivered }) => delivered > 0).map(({ title }) => title);
  return orderCancelRefused.draft({
    ...refOf(order),
    reason: requestOf(order).reason,
    refusedAt: at.toISOString(),
    kept: { titles, refund: refundDueOf(order) },
  });
}

function requestOf({ number, cancellationRequest }: OrderWithLines) {
  if (!cancellationRequest) throw new TypeError(`nobody asked to cancel order ${number}`);
  return cancellationRequest;
}
