import type { UserResolvers } from '../../generated/resolvers.ts';
import { openCartsByCustomer, wishListsByCustomer } from '../batches.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  cart: async ({ id }, _, context) =>
    context.viewer?.id === id ? ((await context.load(openCartsByCustomer, id)) ?? null) : null,
  wishLists: async ({ id }, _, context) =>
    context.viewer?.id === id ? ((await context.load(wishListsByCustomer, id)) ?? []) : null,
};
