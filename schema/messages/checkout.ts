import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

export const checkoutIsAbandoned = defineMessage({
  service: 'checkout',
  name: 'is_abandoned',
  description: 'Is a cart of a customer still open, with something in it, and was it left alone since this moment?',
  request: z.object({ cartId: id, customerId: id, untouchedSince: instant }),
  response: z.object({ isAbandoned: z.boolean() }),
});

export const checkoutGuestReminder = defineMessage({
  service: 'checkout',
  name: 'guest_reminder',
  description:
    'To which address is a guest reminded of a cart? Asked for when the mail is sent. Null where it is bought, emptied, claimed or touched since this moment, they bought something else, or want no reminder.',
  request: z.object({ cartId: id, untouchedSince: instant }),
  response: z.object({ email: z.string().max(320) }).nullable(),
});

export const checkoutIsBought = defineMessage({
  service: 'checkout',
  name: 'is_bought',
  description: 'Was a cart bought as the order of this id?',
  request: z.object({ orderId: id }),
  response: z.object({ isBought: z.boolean() }),
});

export const checkoutPersonalData = definePersonalData('checkout');
