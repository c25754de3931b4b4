import { mutate, requireViewer } from '@agora/kit';
import { moderateReview } from '../domain/moderate-review.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { answerReview, type Outcome } from './answer-review.ts';
import { refuse } from './refuse.ts';

export const reviewModerate: NonNullable<MutationResolvers['reviewModerate']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewModerate',
    caller,
    input,
    async decide({ reviews, emit }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (!review) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const ratings = await reviews.lockRatings(review.productId);
      const { status, reason, expectedVersion } = input;
      const moderation = { status, reason: reason ?? undefined, expectedVersion: expectedVersion ?? undefined };
      const decision = moderateReview(review, moderation, ratings);
      if (decision.refused) return decision;
      await reviews.save(decision.review);
      await reviews.saveRatings(review.productId, decision.ratings);
      await emit(decision.events);
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
