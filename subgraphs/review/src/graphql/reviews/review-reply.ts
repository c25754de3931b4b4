import { mutate, requireViewer } from '@agora/kit';
import { replyToReview } from '../../domain/reply.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';
import { speaksFor } from '../speaks-for.ts';

export const reviewReply: NonNullable<MutationResolvers['reviewReply']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'reviewReply',
    caller: viewer.id,
    input,
    async decide({ reviews, products, emit, now }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.status !== 'PUBLISHED') return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const product = (await products.find(review.productId)) ?? {};
      const from = speaksFor(viewer, product);
      if (!from) return { refused: 'NOT_YOUR_PRODUCT', field: ['reviewId'] };
      const decision = replyToReview(review, { text: input.text ?? null, from }, { product, now: now() });
      if (decision.refused) return decision;
      await reviews.save(decision.review);
      await emit(decision.events);
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
