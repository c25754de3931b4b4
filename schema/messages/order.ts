import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

export const orderUnderWay = defineMessage({
  service: 'order',
  name: 'under_way',
  description: 'How many orders of a customer are neither delivered nor cancelled yet?',
  request: z.object({
    userId: id,
    email: z.string().max(320).optional().describe('Their address; what was bought with it as a guest counts too'),
    before: instant.optional().describe('Of a guest, only what was bought until then: the address was theirs so long'),
  }),
  response: z.object({ orders: z.int().min(0) }),
});

export const orderOfGuest = defineMessage({
  service: 'order',
  name: 'of_guest',
  description:
    'Which orders were bought as a guest with an address? In the order of their ids, at most 1,000 at a time.',
  request: z.object({
    email: z.string().max(320),
    after: id.nullable().describe('The last one that is known'),
    before: instant.optional().describe('Only what was bought until then'),
  }),
  response: z.object({ orderIds: z.array(id).max(1_000) }),
});

export const orderGoods = defineMessage({
  service: 'order',
  name: 'goods',
  description: 'What does an order of a customer consist of? Null where they have no such order.',
  request: z.object({ orderId: id, customerId: id }),
  response: z.object({ lines: z.array(z.object({ variantId: id, quantity: z.int().min(1) })) }).nullable(),
});

export const orderHandedOver = defineMessage({
  service: 'order',
  name: 'handed_over',
  description:
    'Which variants of an order are not shipped, were handed over, and were not paid back since? Asked by the id of the order, or by that of the cart that it was of a guest. Null where there is no such order, or its customer is erased.',
  request: z.object({ orderId: id.optional(), cartId: id.optional() }),
  response: z
    .object({ orderId: id, customerId: id.nullable().describe('Null of a guest'), variantIds: z.array(id) })
    .nullable(),
});

export const orderGuestContact = defineMessage({
  service: 'order',
  name: 'guest_contact',
  description:
    'To which address does a guest get mails about an order? Asked for when one is sent. Null where an account bought it, there is no such order, or the guest was erased.',
  request: z.object({ orderId: id }),
  response: z.object({ email: z.string().max(320) }).nullable(),
});

export const orderPersonalData = definePersonalData('order');
