import { mutate, requireViewer } from '@agora/kit';
import { moderateReview } from '../../domain/moderation/moderate-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewModerate: NonNullable<MutationResolvers['reviewModerate']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewModerate',
    caller,
    input,
    async decide({ reviews, products, emit, now }): Promise<Outcome> {
      const { status, reason, expectedVersion } = input;
      if (status === 'HELD') return { refused: 'STATUS_NOT_DECIDED', field: ['status'] };
      const review = await reviews.lock(input.reviewId);
      if (!review) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const ratings = await reviews.lockRatings(review.productId);
      const product = (await products.find(review.productId)) ?? {};
      const moderation = { status, reason: reason ?? undefined, expectedVersion: expectedVersion ?? undefined };
      const decision = moderateReview(review, moderation, { ratings, product, now: now() });
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
