import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { id, instant, quantity } from '../contract/fields.ts';

const pieces = z.array(z.object({ variantId: id, warehouseId: id, quantity }));

export const inventoryReserved = defineEvent({
  service: 'inventory',
  name: 'reserved',
  description: 'Every line of an order has stock put aside for it until the reservation expires.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    reservationId: id,
    orderId: id,
    expiresAt: instant,
    lines: pieces,
  }),
});

export const inventoryRejected = defineEvent({
  service: 'inventory',
  name: 'rejected',
  description: 'At least one line of an order has too little stock; nothing was put aside.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    orderId: id,
    lines: z.array(z.object({ variantId: id, requested: quantity, available: z.int().min(0) })).min(1),
  }),
});

export const inventoryCommitted = defineEvent({
  service: 'inventory',
  name: 'committed',
  description: 'Reserved stock left the warehouse books for good: the order is paid.',
  subject: ({ orderId }) => orderId,
  data: z.object({ reservationId: id, orderId: id, lines: pieces.optional().describe('Which; absent where all did') }),
});

export const inventoryReleased = defineEvent({
  service: 'inventory',
  name: 'released',
  description: 'Stock that was put aside for an order can be sold again.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    reservationId: id,
    orderId: id,
    reason: z.enum(['ORDER_CANCELLED', 'EXPIRED']),
    lines: pieces.optional().describe('Which; absent where all of the reservation can'),
  }),
});

export const inventoryStockChanged = defineEvent({
  service: 'inventory',
  name: 'stock_changed',
  description: 'The quantity of a variant that can be sold, over all warehouses, is another one.',
  subject: ({ variantId }) => variantId,
  data: z.object({
    variantId: id,
    available: z.int().min(0),
    status: z.enum(['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK']),
  }),
});
