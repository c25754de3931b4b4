import { mutate, requireViewer } from '@agora/kit';
import { reportReview } from '../../domain/moderation/report-review.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewReport: NonNullable<MutationResolvers['reviewReport']> = (_, { input }, context) => {
  const { id: reporterId } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewReport',
    caller: reporterId,
    input,
    async decide({ reviews, reports, emit, now }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      const isTheirs = review?.authorId === reporterId;
      if (!review || (review.status !== 'PUBLISHED' && !isTheirs)) {
        return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      }
      const hasReported = await reports.has(reporterId, review.id);
      const { reason, comment = null } = input;
      const decision = reportReview(review, { reporterId, reason, comment, hasReported }, now());
      if ('refused' in decision) return decision;
      await reports.add(decision.report);
      await reviews.save(decision.review);
      await emit(decision.events);
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
