import { redefine } from '../../domain/promotions/change-status.ts';
import { refusePastEnd } from '../../domain/promotions/refuse-past-end.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePromotion, staleVersion } from './change-promotion.ts';
import { readWanted } from './read-wanted.ts';

export const promotionUpdate: NonNullable<MutationResolvers['promotionUpdate']> = async (_, { input }, context) => {
  const definition = await readWanted(input.promotion, context);
  return changePromotion(context, 'promotionUpdate', { ...input }, (promotion, { now }) => {
    if (input.expectedVersion != null && input.expectedVersion !== promotion.version) {
      return staleVersion(['expectedVersion']);
    }
    if ('refused' in definition) return definition;
    return refusePastEnd(definition, now()) ?? redefine(promotion, definition);
  });
};
