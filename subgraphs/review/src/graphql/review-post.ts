import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { postReview } from '../domain/post-review.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { answerReview, type Outcome } from './answer-review.ts';
import { refuse } from './refuse.ts';

export const reviewPost: NonNullable<MutationResolvers['reviewPost']> = (_, { input }, context) => {
  const { id: authorId } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewPost',
    caller: authorId,
    input,
    async decide({ reviews, purchases, products, emit, now }): Promise<Outcome> {
      const isProductKnown = await products.has(input.productId);
      const ratings = await reviews.lockRatings(input.productId);
      const hasReviewed = await reviews.hasReviewed(authorId, input.productId);
      const hasPurchased = await purchases.has(authorId, input.productId);
      const facts = { isProductKnown, hasReviewed, hasPurchased, ratings };
      const decision = postReview({ ...input, id: uuidv7(), authorId }, facts, now());
      if (decision.refused) return decision;
      await reviews.save(decision.review);
      await reviews.saveRatings(input.productId, decision.ratings);
      await emit(decision.events);
      return { reviewId: decision.review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
