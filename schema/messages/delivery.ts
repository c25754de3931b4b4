import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { deliveryWindow } from '../contract/delivery-window.ts';
import { currencyCode, id, instant, money, shippingOption } from '../contract/fields.ts';

export const deliveryQuote = defineMessage({
  service: 'delivery',
  name: 'quote',
  description: 'In which ways, at what price and how fast a weight is brought to a place. Empty where nobody delivers.',
  request: z.object({
    country: z.string().regex(/^[A-Z]{2}$/),
    postalCode: z.string(),
    weightGrams: z.int().min(0),
    currency: currencyCode,
  }),
  response: z.object({ options: z.array(shippingOption).max(20) }),
});

const slotPlace = {
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().nullable(),
  shippingOptionCode: z.string(),
  weightGrams: z.int().min(0),
  currency: currencyCode,
};

const offeredSlot = deliveryWindow.extend({
  changeableUntil: instant.describe('Until then it can be chosen, and changed to another'),
  surcharge: money.describe('Beside the price of the shipping option'),
});

export const deliverySlots = defineMessage({
  service: 'delivery',
  name: 'slots',
  description:
    'In which windows of the coming days a weight can be brought to a place with a shipping option, the earliest first. None where the option has no slots there.',
  request: z.object({
    ...slotPlace,
    days: z.int().min(1).max(31),
    only: z.object({ slotId: id, day: z.iso.date() }).optional().describe('Just this one, where it can be chosen'),
    orderId: id.optional().describe('The id that the order will have: what is held for it is free for it'),
  }),
  response: z.object({
    slots: z.array(offeredSlot.extend({ availability: z.enum(['FREE', 'FEW', 'FULL']) })).max(200),
  }),
});

export const deliverySlotHold = defineMessage({
  service: 'delivery',
  name: 'slot_hold',
  isWriting: true,
  description:
    'Takes places of a slot for a cart that is being bought, in the place of what it had before, or none. They are given back when the cart turns out not to be bought, or its order is cancelled.',
  request: z.object({
    orderId: id.describe('The id that the order will have'),
    wanted: z
      .object({ ...slotPlace, slotId: id, day: z.iso.date() })
      .nullable()
      .describe('Null gives back what it had before'),
  }),
  response: z.object({
    slot: offeredSlot.nullable().describe('Null where it was refused, or none is wanted'),
    refused: z.enum(['FULL', 'UNAVAILABLE']).nullable(),
  }),
});

export const deliveryPersonalData = definePersonalData('delivery');
