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

export const checkoutPersonalData = definePersonalData('checkout');
