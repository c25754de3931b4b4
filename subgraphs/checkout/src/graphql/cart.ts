import { problemsOf } from '../domain/problems.ts';
import { rateOf } from '../domain/rate-of.ts';
import { lineTotal, totalsOf } from '../domain/totals.ts';
import type { CartLineResolvers, CartProblemResolvers, CartResolvers } from '../generated/resolvers.ts';
import { askAvailability, askShippingOptions } from './ask-peers.ts';
import { cartsById, taxRatesInForce } from './batches.ts';
import { mayUse } from './may-use.ts';

export const Cart: CartResolvers = {
  async __resolveReference({ id }, context) {
    const cart = await context.load(cartsById, id);
    return cart && mayUse(context.viewer, cart) ? cart : null;
  },
  customer: ({ customerId }) => (customerId ? { id: customerId } : null),
  paymentMethod: ({ paymentMethodId }) => (paymentMethodId ? { id: paymentMethodId } : null),
  async totals(cart, _, context) {
    if (cart.status === 'COMPLETED') return cart.totals;
    const { shippingAddress } = cart;
    const inForce = shippingAddress && (await context.load(taxRatesInForce, shippingAddress.country));
    return totalsOf(cart, shippingAddress ? rateOf(shippingAddress, inForce ?? []) : undefined);
  },
  order: (cart) => (cart.status === 'COMPLETED' ? { id: cart.orderId } : null),
  shippingOptions: (cart, _, { send }) => (cart.status === 'COMPLETED' ? [] : askShippingOptions(cart, send)),
  problems: async (cart, _, { send }) =>
    cart.status === 'COMPLETED' ? [] : problemsOf(cart, await askAvailability(cart, send)),
};

export const CartLine: CartLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
  total: lineTotal,
};

export const CartProblem: CartProblemResolvers = {
  message: ({ code, available }) =>
    code === 'PRICE_CHANGED' ? 'The price has changed.' : `There are only ${available ?? 0} left.`,
};
