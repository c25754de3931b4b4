import { z } from 'zod';
import { promise } from '../contract/awaited-goods.ts';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id, quantity } from '../contract/fields.ts';

export const inventoryCheck = defineMessage({
  service: 'inventory',
  name: 'check',
  description:
    'How many of each variant can be sold at this moment, over all warehouses, with those that may be promised before they are there. Zero for an unknown variant.',
  request: z.object({ variantIds: z.array(id).min(1).max(200) }),
  response: z.object({
    levels: z.array(
      z.object({
        variantId: id,
        available: z.int().min(0),
        promised: promise
          .extend({ quantity })
          .nullable()
          .optional()
          .describe('How many of them are not there yet; null where none are, absent from earlier releases'),
      }),
    ),
  }),
});

export const inventoryAwaitedGoods = defineMessage({
  service: 'inventory',
  name: 'awaited_goods',
  description: 'What does each of these orders wait for? An order that waits for nothing is absent.',
  request: z.object({ orderIds: z.array(id).min(1).max(100) }),
  response: z.object({
    orders: z.array(
      z.object({
        orderId: id,
        lines: z.array(promise.extend({ variantId: id, quantity })).describe('By the variants that were ordered'),
      }),
    ),
  }),
});

export const inventoryPersonalData = definePersonalData('inventory');
