import { mutate, requireViewer } from '@agora/kit';
import { editReview } from '../../domain/edit-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewEdit: NonNullable<MutationResolvers['reviewEdit']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewEdit',
    caller,
    input,
    async decide({ reviews, history, products, emit, now }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.authorId !== caller) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const { id: reviewId, productId } = review;
      const ratings = await reviews.lockRatings(productId);
      const edit = {
        rating: input.rating ?? undefined,
        title: input.title ?? undefined,
        body: input.body ?? undefined,
        aspects: input.aspects ?? undefined,
        expectedVersion: input.expectedVersion ?? undefined,
      };
      const facts = {
        ratings,
        product: (await products.find(productId)) ?? {},
        writing: await reviews.writingFacts({ authorId: caller, productId, except: reviewId }, now()),
        edits: await history.countOf(reviewId),
        now: now(),
      };
      const decision = editReview(review, edit, facts);
      if (decision.refused) return decision;
      if (!decision.replaced) return { reviewId };
      await history.add({ reviewId, ...decision.replaced });
      await reviews.save(decision.review);
      await reviews.saveRatings(productId, decision.ratings);
      await emit(decision.events);
      return { reviewId };
    },
    answer: answerReview(context),
    refuse,
  });
};
