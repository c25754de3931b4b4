import type { SuperstoreOrder } from '@agora/kit/superstore';
import { type Money, type ShippingOption, subtract, zero } from '@agora/schema';
import type { OrderWithLines } from './domain/order/order.ts';
import { type Actor, service } from './domain/order/actor.ts';
import type { TimelineEntryDraft, TimelineFact } from './domain/order/timeline.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });

const options: Readonly<Record<SuperstoreOrder['shipMode'], Omit<ShippingOption, 'carrier' | 'price'>>> = {
  'Same Day': { code: 'SAME_DAY', name: 'Same day', minDays: 0, maxDays: 1 },
  'First Class': { code: 'EXPRESS', name: 'Express', minDays: 1, maxDays: 3 },
  'Second Class': { code: 'PRIORITY', name: 'Priority', minDays: 2, maxDays: 5 },
  'Standard Class': { code: 'STANDARD', name: 'Standard', minDays: 4, maxDays: 8 },
};

const hour = 3_600_000;

/** An order of the data set as it would be kept today, had it gone through this shop. */
export function toPastOrder(
  bought: SuperstoreOrder,
  paymentMethodId: string,
): { readonly order: OrderWithLines; readonly timeline: readonly TimelineEntryDraft[] } {
  const listed = bought.lines.reduce((sum, { unitPriceCents, quantity }) => sum + unitPriceCents * quantity, 0);
  const deliveredAt = new Date(bought.shippedAt.getTime() + 48 * hour);
  const { orderedAt, shippedAt } = bought;
  const paid = usd(bought.totalCents);
  const timeline: TimelineEntryDraft[] = [
    {
      ...entry({ kind: 'ORDER_PLACED' }, { kind: 'CUSTOMER', userId: bought.customerId }, orderedAt),
      status: 'PENDING',
      previousStatus: null,
      paymentStatus: 'PENDING',
    },
    {
      ...entry({ kind: 'PAYMENT_CAPTURED', capturedInAll: paid }, service('payment'), orderedAt),
      status: 'CONFIRMED',
      previousStatus: 'PENDING',
    },
    {
      ...entry({ kind: 'PARCEL_DISPATCHED' }, service('delivery'), shippedAt),
      status: 'SHIPPED',
      previousStatus: 'CONFIRMED',
      fulfilmentStatus: 'IN_TRANSIT',
    },
    {
      ...entry({ kind: 'PARCEL_DELIVERED' }, service('delivery'), deliveredAt),
      status: 'DELIVERED',
      previousStatus: 'SHIPPED',
      fulfilmentStatus: 'DELIVERED',
    },
  ];
  const nothing = zero('USD');
  const order: OrderWithLines = {
    id: bought.id,
    number: bought.number,
    buyer: { kind: 'CUSTOMER', customerId: bought.customerId },
    cartId: null,
    status: 'DELIVERED',
    statusSince: deliveredAt,
    paymentStatus: 'PAID',
    fulfilmentStatus: 'DELIVERED',
    lines: bought.lines.map(({ id: lineId, unitPriceCents, totalCents, discountBasisPoints: _, ...line }) => ({
      ...line,
      lineId,
      requiresShipping: true,
      parts: null,
      calledOff: 0,
      unitPrice: usd(unitPriceCents),
      total: usd(totalCents),
      cancelled: 0,
      shipped: line.quantity,
      delivered: line.quantity,
      returned: 0,
      refunded: 0,
    })),
    // What the payment and the delivery service call them was never heard here.
    payments: [
      {
        id: bought.id,
        authorised: paid,
        captured: paid,
        voided: nothing,
        refunded: nothing,
        refundsRefused: nothing,
        failure: null,
      },
    ],
    refunds: [],
    parcels: [{ id: bought.id, trackingNumber: '', stage: 'DELIVERED', lines: null }],
    totals: {
      subtotal: usd(listed),
      discount: subtract(usd(listed), paid),
      shipping: nothing,
      tax: nothing,
      total: paid,
    },
    shippingAddress: bought.address,
    shippingOption: { ...options[bought.shipMode], carrier: 'Agora Post', price: nothing },
    shippingParts: null,
    tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: paid }],
    details: null,
    placedAt: bought.orderedAt,
    stock: 'RESERVED',
    paymentDueSince: bought.orderedAt,
    cancellationRequest: null,
    cancellation: null,
    version: timeline.length,
  };
  return { order, timeline };
}

/** Of an order that is paid and was not sent yet, unless it says otherwise. */
function entry(fact: TimelineFact, actor: Actor, occurredAt: Date) {
  return { fact, actor, occurredAt, paymentStatus: 'PAID', fulfilmentStatus: 'UNFULFILLED' } as const;
}
