import type { StoreCreditResolvers, UserResolvers } from '../../generated/resolvers.ts';
import { creditsById, entriesByCredit, giftCardsByCustomer, storeCreditByCustomer } from '../batches.ts';
import { mayReadCredits } from './may-read-credits.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  storeCredit: async ({ id }, _, context) =>
    mayReadCredits(context.viewer, id) ? ((await context.load(storeCreditByCustomer, id)) ?? []) : null,
  giftCards: async ({ id }, _, context) =>
    mayReadCredits(context.viewer, id) ? ((await context.load(giftCardsByCustomer, id)) ?? []) : null,
};

export const StoreCredit: StoreCreditResolvers = {
  async __resolveReference({ id }, context) {
    const found = await context.load(creditsById, id);
    if (found?.kind !== 'STORE_CREDIT') return null;
    return mayReadCredits(context.viewer, found.customerId ?? '') ? found : null;
  },
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  entries: async ({ id }, _, context) => (await context.load(entriesByCredit, id)) ?? [],
};
