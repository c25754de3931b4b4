import type { MutationResolvers } from '../generated/resolvers.ts';
import { bookOnce } from './book-once.ts';

export const Mutation: MutationResolvers = {
  stockReceive(_, { input }, context) {
    const { variantId, warehouseId, quantity } = input;
    const change = { kind: 'RECEIVED' as const, variantId, warehouseId, delta: quantity, reason: null };
    return bookOnce({ operation: 'stockReceive', input, change }, context);
  },

  stockAdjust(_, { input }, context) {
    const { variantId, warehouseId, delta, reason } = input;
    const change = { kind: 'ADJUSTED' as const, variantId, warehouseId, delta, reason };
    return bookOnce({ operation: 'stockAdjust', input, change }, context);
  },
};
