import { findByCode } from '../../db/credits/find-by-code.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuseGiftCard } from './credit-payloads.ts';
import { typedBy } from './typed-by.ts';

/** Something is written, the wrong codes: so it is a mutation. */
export const giftCardCheck: NonNullable<MutationResolvers['giftCardCheck']> = async (_, { input }, context) => {
  const found = await context.transact((work) => findByCode(input.code, typedBy(context), work));
  if ('refused' in found) return refuseGiftCard({ ...found, field: ['code'] });
  return { giftCard: found.card, userErrors: [] };
};
