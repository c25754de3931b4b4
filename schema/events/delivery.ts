import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant, quantity } from '../contract/fields.ts';
import { customerOfOrder } from '../contract/purchase.ts';
import { orderCancellationReason } from './order.ts';

const deliveryRef = z.object({
  deliveryId: id,
  orderId: id,
  customerId: customerOfOrder,
  trackingNumber: z.string(),
  occurredAt: instant,
  depot: z.string().optional().describe('Whose couriers bring it, such as `US-WA`; absent from earlier releases'),
  lines: z
    .array(z.object({ lineId: id, variantId: id, quantity }))
    .min(1)
    .optional()
    .describe('What is in the parcel; absent where it carries all that no other parcel of the order does'),
});

export const deliveryScheduled = defineEvent({
  service: 'delivery',
  name: 'scheduled',
  description: 'A carrier and a day were found for an order.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef.extend({ carrier: z.string(), estimatedAt: instant }),
});

export const deliveryDispatched = defineEvent({
  service: 'delivery',
  name: 'dispatched',
  description: 'The carrier picked a parcel up.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef,
});

export const deliveryInTransit = defineEvent({
  service: 'delivery',
  name: 'in_transit',
  description: 'A parcel is on its way between two depots.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef,
});

export const deliveryOutForDelivery = defineEvent({
  service: 'delivery',
  name: 'out_for_delivery',
  description: 'A courier carries a parcel to the door today.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef,
});

export const deliveryDelivered = defineEvent({
  service: 'delivery',
  name: 'delivered',
  description: 'A parcel was handed over.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef.extend({ proof: z.string().describe('Who took it, or where it was left') }),
});

export const deliveryFailed = defineEvent({
  service: 'delivery',
  name: 'failed',
  description: 'A courier stood at the door in vain; another attempt follows.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef.extend({ reason: z.string() }),
});

export const deliveryLinesCancelled = defineEvent({
  service: 'delivery',
  name: 'lines_cancelled',
  description:
    'Pieces were taken out of a parcel that has not left, because they were cancelled; `lines` is the rest of it.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef.extend({
    cancelled: z
      .array(z.object({ lineId: id, variantId: id, quantityInAll: quantity }))
      .min(1)
      .describe('What was taken out of this parcel so far'),
  }),
});

export const deliveryCancelled = defineEvent({
  service: 'delivery',
  name: 'cancelled',
  description: 'A parcel that had not left yet will not leave: its order was cancelled.',
  subject: ({ deliveryId }) => deliveryId,
  data: deliveryRef,
});

export const deliveryCancelDecided = defineEvent({
  service: 'delivery',
  name: 'cancel_decided',
  description:
    'The answer to `order.cancel_requested`: these parcels of the order had left and go on; nothing else of it will ever leave.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    orderId: id,
    left: z.array(deliveryRef.pick({ deliveryId: true, trackingNumber: true, lines: true })),
    decidedAt: instant,
  }),
});

export const deliveryLinesCancelDecided = defineEvent({
  service: 'delivery',
  name: 'lines_cancel_decided',
  description:
    'The answer to `order.lines_cancel_requested`: so many pieces of these lines will never leave. The others had left, and go on.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    orderId: id,
    reason: orderCancellationReason.describe('As it was given with the request'),
    lines: z.array(
      z.object({ lineId: id, quantityInAll: z.int().min(0).describe('With those that were cancelled before') }),
    ),
    decidedAt: instant,
  }),
});

export const deliveryPersonErased = definePersonErased('delivery');
