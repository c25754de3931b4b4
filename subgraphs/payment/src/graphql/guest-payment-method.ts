import type { GuestPaymentMethodResolvers } from '../generated/resolvers.ts';
import { guestMethodsById } from './batches.ts';

export const GuestPaymentMethod: GuestPaymentMethodResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(guestMethodsById, id)) ?? null,
};
