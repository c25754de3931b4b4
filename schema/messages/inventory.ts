import { z } from 'zod';
import { promise } from '../contract/awaited-goods.ts';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id, instant, quantity } from '../contract/fields.ts';

export const inventoryCheck = defineMessage({
  service: 'inventory',
  name: 'check',
  description:
    'How many of each variant can be sold at this moment, over all warehouses, with those that may be promised before they are there. Zero for an unknown variant. What a hold has is counted for who asks with it.',
  request: z.object({
    variantIds: z.array(id).min(1).max(200),
    holdId: id.optional().describe('Of a cart whose goods may be held'),
  }),
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

export const inventoryHold = defineMessage({
  service: 'inventory',
  name: 'hold',
  isWriting: true,
  description:
    'Puts goods aside for a cart that is about to be bought, for a while: all of them or none, in the place of what the same hold had before. An order with the id of the hold gets them. Where the shop holds nothing, it says so.',
  request: z.object({
    holdId: id.describe('The id that the order will have'),
    lines: z.array(z.object({ variantId: id, quantity: z.int().min(1) })).max(200),
  }),
  response: z.object({
    heldUntil: instant.nullable().describe('Null where not all of it is held'),
    short: z
      .array(z.object({ variantId: id, available: z.int().min(0) }))
      .describe('Of what there is too little; nothing more is held than before then'),
  }),
});

export const inventoryPersonalData = definePersonalData('inventory');
