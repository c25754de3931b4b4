import { times } from '@agora/schema';
import type { Context } from '../context.ts';
import type { OpenCart } from '../domain/cart.ts';
import { problemsOf } from '../domain/problems.ts';
import { rateOf } from '../domain/rate-of.ts';
import { priceCart } from '../domain/price-cart.ts';
import type { CartLineResolvers, CartProblemResolvers, CartResolvers } from '../generated/resolvers.ts';
import { askCompletionFacts, askShippingOptions } from './ask-peers.ts';
import { cartsById, taxRatesInForce } from './batches.ts';
import { mayUse } from './may-use.ts';

export const Cart: CartResolvers = {
  async __resolveReference({ id }, context) {
    const cart = await context.load(cartsById, id);
    return cart && mayUse(context.viewer, cart) ? cart : null;
  },
  customer: ({ customerId }) => (customerId ? { id: customerId } : null),
  paymentMethod: ({ paymentMethodId }) => (paymentMethodId ? { id: paymentMethodId } : null),
  totals: async (cart, _, context) =>
    cart.status === 'COMPLETED' ? cart.totals : priceCart(cart, await taxRateOf(cart, context)).totals,
  order: (cart) => (cart.status === 'COMPLETED' ? { id: cart.orderId } : null),
  shippingOptions: (cart, _, { send }) => (cart.status === 'COMPLETED' ? [] : askShippingOptions(cart, send)),
  async problems(cart, _, context) {
    if (cart.status === 'COMPLETED') return [];
    const [facts, taxRate] = await Promise.all([askCompletionFacts(cart, context.send), taxRateOf(cart, context)]);
    return problemsOf(cart, facts, taxRate);
  },
};

async function taxRateOf({ shippingAddress }: OpenCart, context: Context): Promise<number | undefined> {
  if (!shippingAddress) return undefined;
  return rateOf(shippingAddress, (await context.load(taxRatesInForce, shippingAddress.country)) ?? []);
}

export const CartLine: CartLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
  total: ({ unitPrice, quantity }) => times(unitPrice, quantity),
};

const problemMessages = {
  PRICE_CHANGED: 'The price has changed.',
  VARIANT_UNAVAILABLE: 'This is not for sale any more.',
  NOT_DELIVERABLE: 'The shop does not ship to this address any more.',
  SHIPPING_OPTION_NOT_FOUND: 'The cart cannot be brought in this way any more.',
  PAYMENT_METHOD_NOT_FOUND: 'The payment method was removed. Choose another one.',
};

export const CartProblem: CartProblemResolvers = {
  message: ({ code, available }) =>
    code === 'OUT_OF_STOCK' ? `There are only ${(available ?? 0).toString()} left.` : problemMessages[code],
};
