import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
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

export const inventoryBackordered = defineEvent({
  service: 'inventory',
  name: 'backordered',
  description:
    'An order waits for goods that were promised before they are there; what there was is put aside for it. inventory.reserved follows once it waits for none.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    reservationId: id,
    orderId: id,
    lines: z
      .array(z.object({ variantId: id, quantity }))
      .min(1)
      .describe('What it waits for'),
    number: z.string().optional().describe('Of the order'),
    customerId: id.optional().describe('Who ordered; the id of the order itself for a guest'),
    expectedAt: instant.nullable().optional().describe('By when all of it should be there; null where nobody knows'),
  }),
});

export const inventoryBackorderFilled = defineEvent({
  service: 'inventory',
  name: 'backorder_filled',
  description:
    'An order waited for goods, and waits for none any more: all of it is put aside. inventory.reserved tells what.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    reservationId: id,
    orderId: id,
    expiresAt: instant.describe('Until when it is put aside unless it is paid'),
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

export const inventoryLowStock = defineEvent({
  service: 'inventory',
  name: 'low_stock',
  description:
    'What can be sold of a variant in one warehouse fell to its reorder point, or where it has none to the threshold of the shop.',
  subject: ({ variantId }) => variantId,
  data: z.object({
    variantId: id,
    warehouseId: id,
    available: z.int().min(0),
    threshold: z.int().min(0),
    ...{ sku: z.string().nullish(), title: z.string().nullish(), warehouseName: z.string().nullish() },
  }),
});

const supplier = z.object({
  supplierId: id,
  name: z.string(),
  email: z.string().describe('Where purchase orders go'),
});

const suppliedLines = z.array(
  z.object({ variantId: id, sku: z.string().nullable().describe('None where it is not known yet'), quantity }),
);

export const inventoryReplenishmentOrdered = defineEvent({
  service: 'inventory',
  name: 'replenishment_ordered',
  description: 'Goods were ordered from a supplier for one warehouse.',
  subject: ({ replenishmentId }) => replenishmentId,
  data: z.object({
    replenishmentId: id,
    number: z.string(),
    supplier,
    warehouse: z.object({ warehouseId: id, code: z.string(), name: z.string() }),
    lines: suppliedLines.min(1),
    orderedAt: instant,
    expectedAt: instant.describe('By when they should be here, as long as the supplier takes as a rule'),
  }),
});

export const inventoryReplenishmentLate = defineEvent({
  service: 'inventory',
  name: 'replenishment_late',
  description: 'Goods of an order to a supplier are missing that should be here by now.',
  subject: ({ replenishmentId }) => replenishmentId,
  data: z.object({
    replenishmentId: id,
    number: z.string(),
    supplier,
    warehouse: z.object({ warehouseId: id, code: z.string(), name: z.string() }),
    lines: suppliedLines.min(1).describe('What is missing'),
    expectedAt: instant.describe('By when all of it should have been here'),
  }),
});

export const inventoryReplenishmentReceived = defineEvent({
  service: 'inventory',
  name: 'replenishment_received',
  description: 'Goods that were ordered from a supplier came in, all of them or some.',
  subject: ({ replenishmentId }) => replenishmentId,
  data: z.object({
    replenishmentId: id,
    number: z.string(),
    supplierId: id,
    warehouseId: id,
    lines: z
      .array(z.object({ variantId: id, quantity }))
      .min(1)
      .describe('What came this time'),
    isComplete: z.boolean().describe('Whether nothing of the order is missing any more'),
    receivedAt: instant,
  }),
});

export const inventoryReplenishmentCancelled = defineEvent({
  service: 'inventory',
  name: 'replenishment_cancelled',
  description: 'What had not come in of an order to a supplier is not wanted any more.',
  subject: ({ replenishmentId }) => replenishmentId,
  data: z.object({
    replenishmentId: id,
    number: z.string(),
    supplier,
    lines: suppliedLines,
    cancelledAt: instant,
  }),
});

export const inventoryRestockSet = defineEvent({
  service: 'inventory',
  name: 'restock_set',
  description: 'Somebody said when more of a variant come, or says so no longer.',
  subject: ({ variantId }) => variantId,
  data: z.object({ variantId: id, restockAt: instant.nullable() }),
});

export const inventoryBackorderPolicySet = defineEvent({
  service: 'inventory',
  name: 'backorder_policy_set',
  description: 'Somebody said whether a variant can be ordered that is not there, and how many of it.',
  subject: ({ variantId }) => variantId,
  data: z.object({
    variantId: id,
    kind: z.enum(['DENY', 'BACKORDER', 'PREORDER']),
    limit: z.int().min(0),
    from: instant.nullable(),
    until: instant.nullable(),
  }),
});

export const inventoryBackInStock = defineEvent({
  service: 'inventory',
  name: 'back_in_stock',
  description: 'Goods that a customer waits for can be bought again.',
  subject: ({ customerId }) => customerId,
  data: z.object({
    customerId: id,
    variantId: id,
    sku: z.string().nullable().describe('None where it is not known yet'),
    title: z.string().nullable().describe('Of the product; none where it is not known yet'),
  }),
});

export const inventoryPersonErased = definePersonErased('inventory');
