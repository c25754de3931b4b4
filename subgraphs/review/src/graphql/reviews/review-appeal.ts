import { mutate, requireViewer } from '@agora/kit';
import { appealReview } from '../../domain/moderation/appeal-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewAppeal: NonNullable<MutationResolvers['reviewAppeal']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewAppeal',
    caller,
    input,
    async decide({ reviews, products, emit, now }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.authorId !== caller) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const product = (await products.find(review.productId)) ?? {};
      const decision = appealReview(review, input.text, { product, now: now() });
      if ('refused' in decision) return decision;
      await reviews.save(decision.review);
      await emit(decision.events);
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
