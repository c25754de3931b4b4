import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import {
  currencyCode,
  dueKey,
  id,
  instant,
  money,
  postalAddress,
  pricedLine,
  quantity,
  requiresShipping,
  shippingOption,
  totals,
} from '../contract/fields.ts';
import { orderTotals, pricedOrderLine, pricedShipping } from '../contract/priced.ts';
import { buyer, customerOfOrder, tenderKind } from '../contract/purchase.ts';

const orderRef = z.object({ orderId: id, number: z.string(), customerId: customerOfOrder });

const pricedOrder = z.object({
  orderId: id,
  number: z.string(),
  buyer,
  currency: currencyCode.describe('Of every amount'),
  lines: z.array(pricedOrderLine).min(1),
  shipping: pricedShipping,
  totals: orderTotals.describe('The sums of the lines and the shipping'),
  shippingAddress: postalAddress,
});

export const orderCancellationReason = z.enum([
  'OUT_OF_STOCK',
  'PAYMENT_FAILED',
  'TIMED_OUT',
  'CHANGED_MIND',
  'ORDERED_BY_MISTAKE',
  'OTHER',
]);

export type CancellationReason = z.infer<typeof orderCancellationReason>;

export const orderCreated = defineEvent({
  service: 'order',
  name: 'created',
  description: 'An order was placed and waits for its stock. Published after version 2.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({ lines: z.array(pricedLine).min(1), totals, shippingAddress: postalAddress }),
});

export const orderCreatedV2 = defineEvent({
  service: 'order',
  name: 'created',
  version: 2,
  description: 'An order was placed at these prices and waits for its stock. Published before version 1.',
  subject: ({ orderId }) => orderId,
  data: pricedOrder.extend({ placedAt: instant }),
});

export const orderPaymentDue = defineEvent({
  service: 'order',
  name: 'payment_due',
  description:
    'The stock of an order is put aside; now the money is wanted. Published once for each payment method, gift card or store credit that it is paid with, with a key of its own, and not at all for an order that costs nothing.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    amount: money,
    paymentMethodId: id.describe('Of a gift card its id, of store credit the customer whose it is'),
    key: dueKey
      .optional()
      .describe('There is one payment for each order and key; absent, from earlier releases, it is `payment-1`'),
    tender: tenderKind.optional().describe('With what it is paid; absent, it is a payment method'),
    paymentsInAll: z
      .int()
      .min(1)
      .optional()
      .describe(
        'So many payments are due of the order: money is taken once it is set aside for all; absent, it is one',
      ),
  }),
});

export const orderLinesCancelled = defineEvent({
  service: 'order',
  name: 'lines_cancelled',
  description:
    'Pieces of an order are not wanted any more, the others are; whoever holds stock for them, or has them in a parcel that has not left, gives them back.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    reason: orderCancellationReason,
    lines: z
      .array(
        z.object({
          lineId: id,
          variantId: id,
          productId: id,
          quantityInAll: quantity.describe('With those of the line that were cancelled before'),
          worthInAll: money.describe('What they cost, with their share of adjustments and taxes'),
        }),
      )
      .min(1)
      .describe('Every line of which pieces are cancelled, whenever that was'),
    cancelledAt: instant,
  }),
});

export const orderRefundReason = z.enum(['ORDER_CANCELLED', 'LINES_CANCELLED', 'OVERPAID']);

export type RefundReason = z.infer<typeof orderRefundReason>;

export const orderRefundDue = defineEvent({
  service: 'order',
  name: 'refund_due',
  description:
    'The shop received more of an order than it costs by now: this amount goes back, once for each key, from whichever of its payments have it.',
  subject: ({ orderId }) => orderId,
  data: z.object({ orderId: id, amount: money, key: dueKey, reason: orderRefundReason }),
});

export const orderConfirmed = defineEvent({
  service: 'order',
  name: 'confirmed',
  description: 'An order is paid, or costs nothing, and goes to be delivered. Published after version 2.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    paymentId: id.describe(
      'Of the first payment that brought money; the id of the order where there was nothing to pay',
    ),
    lines: z.array(pricedLine).min(1),
    totals,
    shippingAddress: postalAddress,
    shippingOption,
    confirmedAt: instant,
  }),
});

export const orderConfirmedV2 = defineEvent({
  service: 'order',
  name: 'confirmed',
  version: 2,
  description:
    'An order is paid, or costs nothing, and goes to be delivered: these lines at these prices, without the pieces that were cancelled before. Published before version 1.',
  subject: ({ orderId }) => orderId,
  data: pricedOrder.extend({
    paymentIds: z.array(id).describe('Of the payments that brought money; none where there was nothing to pay'),
    confirmedAt: instant,
  }),
});

export const orderCancelled = defineEvent({
  service: 'order',
  name: 'cancelled',
  description: 'An order will not be fulfilled; whoever holds stock, money or a parcel for it gives it back.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    reason: orderCancellationReason,
    lines: z.array(pricedLine).min(1),
    cancelledAt: instant,
    areRefundsTold: z
      .boolean()
      .optional()
      .describe(
        'Whether `order.refund_due` says what goes back; absent, from earlier releases, all that was captured does',
      ),
  }),
});

export const orderCancelRequested = defineEvent({
  service: 'order',
  name: 'cancel_requested',
  description:
    'A confirmed order is not wanted any more, or cannot be fulfilled. The delivery service stops what has not left and answers with `delivery.cancel_decided`; no money goes back before that.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({ reason: orderCancellationReason, requestedAt: instant }),
});

export const orderLinesCancelRequested = defineEvent({
  service: 'order',
  name: 'lines_cancel_requested',
  description:
    'Pieces of a confirmed order are not wanted any more. The delivery service stops those that have not left and answers with `delivery.lines_cancel_decided`; no money goes back before that.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    reason: orderCancellationReason,
    lines: z
      .array(z.object({ lineId: id, quantity: quantity.describe('Besides those that are cancelled already') }))
      .min(1),
    requestedAt: instant,
  }),
});

export const orderCancelRefused = defineEvent({
  service: 'order',
  name: 'cancel_refused',
  description:
    'A cancellation that was requested came too late, at least for a part of the order: what had left, or needs no shipping and was handed over, stays with its customer and is paid. The rest is told as `order.lines_cancelled`.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    reason: orderCancellationReason,
    refusedAt: instant,
    kept: z
      .object({
        titles: z.array(z.string()).min(1).describe('Of what was handed over'),
        refund: money.describe('What goes back for the rest, with its shipping'),
      })
      .optional()
      .describe('Where no parcel had left, and all that is shipped is cancelled; absent, something had left'),
  }),
});

export const orderShipped = defineEvent({
  service: 'order',
  name: 'shipped',
  description: 'The first parcel of an order left the warehouse.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({ deliveryId: id, trackingNumber: z.string(), shippedAt: instant }),
});

export const orderDelivered = defineEvent({
  service: 'order',
  name: 'delivered',
  description: 'An order is with its customer.',
  subject: ({ orderId }) => orderId,
  data: orderRef.extend({
    lines: z.array(z.object({ productId: id, variantId: id, quantity: z.int().min(1) })).min(1),
    deliveredAt: instant,
    requiresShipping: requiresShipping.describe('False where nothing of it was shipped'),
  }),
});

export const orderPersonErased = definePersonErased('order');
