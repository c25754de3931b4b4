import { v7 as uuidv7 } from 'uuid';
import { refusePastEnd } from '../../domain/promotions/refuse-past-end.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { keepPromotion, mutatePromotion } from './change-promotion.ts';
import { readWanted } from './read-wanted.ts';

export const promotionCreate: NonNullable<MutationResolvers['promotionCreate']> = async (_, { input }, context) => {
  const definition = await readWanted(input.promotion, context);
  return mutatePromotion(context, 'promotionCreate', { ...input }, async (work) => {
    if ('refused' in definition) return definition;
    const over = refusePastEnd(definition, work.now());
    if (over) return over;
    const draft = { ...definition, id: uuidv7(), status: 'DRAFT' as const, createdAt: work.now(), version: 1 };
    return keepPromotion(draft, work);
  });
};
