import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import {
  currencyCode,
  id,
  instant,
  postalAddress,
  pricedLine,
  quantity,
  shippingOption,
  totals,
} from '../contract/fields.ts';
import { orderTotals, pricedOrderLine, pricedShipping } from '../contract/priced.ts';
import { buyer, purchaseDetails, tender } from '../contract/purchase.ts';

export const checkoutCompleted = defineEvent({
  service: 'checkout',
  name: 'completed',
  description:
    'A customer bought what was in the cart; the order has this id from now on. Published after version 2, for purchases by customers with one stored payment method only.',
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

export const checkoutCompletedV2 = defineEvent({
  service: 'checkout',
  name: 'completed',
  version: 2,
  description:
    'A customer or a guest bought what was in the cart, at these prices; the order has this id from now on. Published before version 1 of the same purchase, so whoever takes both finds the order there when the first version comes.',
  subject: ({ cartId }) => cartId,
  data: z.object({
    cartId: id,
    orderId: id,
    buyer,
    currency: currencyCode.describe('Of every amount'),
    lines: z.array(pricedOrderLine).min(1),
    shipping: pricedShipping,
    totals: orderTotals.describe('The sums of the lines and the shipping'),
    shippingAddressId: id.nullable().describe('In the address book of the customer; a guest has none'),
    shippingAddress: postalAddress,
    tenders: z.array(tender).describe('They add up to the total; none for a total of zero'),
    details: purchaseDetails.optional().describe('What the buyer says besides; left out where they say nothing'),
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

export const checkoutCartAbandoned = defineEvent({
  service: 'checkout',
  name: 'cart_abandoned',
  description: 'A customer left an open cart alone for some hours; told once until they touch it again.',
  subject: ({ cartId }) => cartId,
  data: z.object({
    cartId: id,
    customerId: id,
    lines: z.array(z.object({ variantId: id, productId: id, title: z.string(), quantity })).min(1),
    untouchedSince: instant,
  }),
});

export const checkoutGuestCartAbandoned = defineEvent({
  service: 'checkout',
  name: 'guest_cart_abandoned',
  description:
    'A guest who said that they want to be reminded left an open cart alone for some hours; told once until they touch it again. Who it is, checkout.guest_reminder tells when they are.',
  subject: ({ cartId }) => cartId,
  data: z.object({
    cartId: id,
    shareToken: id.describe('By which whoever has it sees the goods alone, and takes them into a cart of theirs'),
    lines: z.array(z.object({ variantId: id, productId: id, title: z.string(), quantity })).min(1),
    untouchedSince: instant,
  }),
});

export const checkoutPersonErased = definePersonErased('checkout');
