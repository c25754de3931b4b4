import type { QueryResolvers } from '../generated/resolvers.ts';
import { cartsById } from './batches.ts';
import { mayUse } from './carts/may-use.ts';

export const Query: QueryResolvers = {
  async cart(_, { id }, context) {
    const cart = await context.load(cartsById, id);
    return cart && mayUse(context.viewer, cart) ? cart : null;
  },
  shopCurrencies: (_, __, { settings }) => settings.currencies,
};
