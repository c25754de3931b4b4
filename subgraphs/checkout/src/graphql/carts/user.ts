import type { UserResolvers } from '../../generated/resolvers.ts';
import { openCartsByCustomer } from '../batches.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  cart: async ({ id }, _, context) =>
    context.viewer?.id === id ? ((await context.load(openCartsByCustomer, id)) ?? null) : null,
};
