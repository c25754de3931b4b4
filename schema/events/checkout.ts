import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { id, instant, postalAddress, pricedLine, quantity, shippingOption, totals } from '../contract/fields.ts';

export const checkoutCompleted = defineEvent({
  service: 'checkout',
  name: 'completed',
  description: 'A customer bought what was in the cart; the order has this id from now on.',
  subject: ({ cartId }) => cartId,
  data: z.object({
    cartId: id,
    orderId: id,
    customerId: id,
    lines: z.array(pricedLine).min(1),
    totals,
    shippingAddressId: id,
    shippingAddress: postalAddress,
    shippingOption,
    paymentMethodId: id,
    completedAt: instant,
  }),
});

export const checkoutCartUpdated = defineEvent({
  service: 'checkout',
  name: 'cart_updated',
  description: 'Something was put into a cart, taken out of it, or counted anew.',
  subject: ({ cartId }) => cartId,
  data: z.object({
    cartId: id,
    customerId: id.nullable(),
    lines: z.array(z.object({ variantId: id, productId: id, quantity })),
  }),
});
