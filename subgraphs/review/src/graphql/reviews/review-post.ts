import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { postReview } from '../../domain/post-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewPost: NonNullable<MutationResolvers['reviewPost']> = (_, { input }, context) => {
  const { id: authorId } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewPost',
    caller: authorId,
    input,
    async decide({ reviews, products, emit, now }): Promise<Outcome> {
      const { productId, aspects, ...text } = input;
      const product = await products.find(productId);
      const ratings = await reviews.lockRatings(productId);
      const hasReviewed = await reviews.hasReviewed(authorId, productId);
      const writing = await reviews.writingFacts({ authorId, productId }, now());
      const posted = { ...text, id: uuidv7(), productId, authorId, aspects: aspects ?? [] };
      const decision = postReview(posted, { product, hasReviewed, writing, ratings }, now());
      if (decision.refused) return decision;
      await reviews.save(decision.review);
      await reviews.saveRatings(productId, decision.ratings);
      await emit(decision.events);
      return { reviewId: decision.review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
