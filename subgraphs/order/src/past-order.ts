import type { SuperstoreOrder } from '@agora/kit/superstore';
import { type Money, type ShippingOption, subtract, zero } from '@agora/schema';
import type { OrderWithLines } from './domain/order.ts';
import type { TimelineEntry } from './domain/timeline.ts';

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
): { readonly order: OrderWithLines; readonly timeline: readonly TimelineEntry[] } {
  const listed = bought.lines.reduce((sum, { unitPriceCents, quantity }) => sum + unitPriceCents * quantity, 0);
  const deliveredAt = new Date(bought.shippedAt.getTime() + 48 * hour);
  const timeline = [
    entry(1, 'PENDING', null, 'PENDING', 'UNFULFILLED', bought.orderedAt, 'The order was placed.'),
    entry(2, 'CONFIRMED', 'PENDING', 'PAID', 'UNFULFILLED', bought.orderedAt, 'The payment arrived.'),
    entry(3, 'SHIPPED', 'CONFIRMED', 'PAID', 'IN_TRANSIT', bought.shippedAt, 'The parcel left the warehouse.'),
    entry(4, 'DELIVERED', 'SHIPPED', 'PAID', 'DELIVERED', deliveredAt, 'The parcel was delivered.'),
  ];
  const paid = usd(bought.totalCents);
  const nothing = zero('USD');
  const order: OrderWithLines = {
    id: bought.id,
    number: bought.number,
    customerId: bought.customerId,
    status: 'DELIVERED',
    statusSince: deliveredAt,
    paymentStatus: 'PAID',
    fulfilmentStatus: 'DELIVERED',
    lines: bought.lines.map(({ id: lineId, unitPriceCents, totalCents, discountBasisPoints: _, ...line }) => ({
      ...line,
      lineId,
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
    paymentMethodId,
    placedAt: bought.orderedAt,
    stock: 'RESERVED',
    paymentDueSince: bought.orderedAt,
    cancellation: null,
    version: timeline.length,
  };
  return { order, timeline };
}

function entry(
  sequence: number,
  status: TimelineEntry['status'],
  previousStatus: TimelineEntry['previousStatus'],
  paymentStatus: TimelineEntry['paymentStatus'],
  fulfilmentStatus: TimelineEntry['fulfilmentStatus'],
  occurredAt: Date,
  detail: string,
): TimelineEntry {
  return { sequence, status, previousStatus, paymentStatus, fulfilmentStatus, occurredAt, detail };
}
