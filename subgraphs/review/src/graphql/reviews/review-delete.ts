import { mutate, requireViewer } from '@agora/kit';
import { deleteReview } from '../../domain/delete-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import type { Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewDelete: NonNullable<MutationResolvers['reviewDelete']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewDelete',
    caller,
    input,
    async decide({ reviews, emit, now }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.authorId !== caller) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const ratings = await reviews.lockRatings(review.productId);
      const expectedVersion = input.expectedVersion ?? undefined;
      const decision = deleteReview(review, { expectedVersion, ratings, now: now() });
      if (decision.refused) return decision;
      await reviews.delete(review.id);
      await reviews.saveRatings(review.productId, decision.ratings);
      await emit(decision.events);
      return { reviewId: review.id };
    },
    answer: ({ reviewId }) => ({ deletedReviewId: reviewId, userErrors: [] }),
    refuse: (refusal) => ({ deletedReviewId: null, userErrors: refuse(refusal).userErrors }),
  });
};
