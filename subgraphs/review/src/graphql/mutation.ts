import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { moderateReview } from '../domain/moderate-review.ts';
import { postReview } from '../domain/post-review.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

export const Mutation: MutationResolvers = {
  async reviewPost(_, { input }, context) {
    const { id: authorId } = requireViewer(context);
    return context.transact(async ({ reviews, purchases, products, emit, now }) => {
      const isProductKnown = await products.has(input.productId);
      const ratings = await reviews.lockRatings(input.productId);
      const hasReviewed = await reviews.hasReviewed(authorId, input.productId);
      const hasPurchased = await purchases.has(authorId, input.productId);
      const facts = { isProductKnown, hasReviewed, hasPurchased, ratings };
      const decision = postReview({ ...input, id: uuidv7(), authorId }, facts, now());
      if (decision.refused) return refuse(decision.refused, decision.field);
      await reviews.save(decision.review);
      await reviews.saveRatings(input.productId, decision.ratings);
      await emit(decision.events);
      return { review: decision.review, userErrors: [] };
    });
  },

  async reviewModerate(_, { input }, context) {
    return context.transact(async ({ reviews, emit }) => {
      const review = await reviews.lock(input.reviewId);
      if (!review) return refuse('REVIEW_NOT_FOUND', ['reviewId']);
      const ratings = await reviews.lockRatings(review.productId);
      const { status, reason, expectedVersion } = input;
      const moderation = { status, reason: reason ?? undefined, expectedVersion: expectedVersion ?? undefined };
      const decision = moderateReview(review, moderation, ratings);
      if (decision.refused) return refuse(decision.refused, decision.field);
      await reviews.save(decision.review);
      await reviews.saveRatings(review.productId, decision.ratings);
      await emit(decision.events);
      return { review: decision.review, userErrors: [] };
    });
  },
};
