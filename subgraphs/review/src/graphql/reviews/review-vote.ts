import { mutate, requireViewer } from '@agora/kit';
import { vote } from '../../domain/vote.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewVote: NonNullable<MutationResolvers['reviewVote']> = (_, { input }, context) => {
  const { id: voterId } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewVote',
    caller: voterId,
    input,
    async decide({ reviews, votes }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.authorId === voterId) return { refused: 'OWN_REVIEW', field: ['reviewId'] };
      if (review?.status !== 'PUBLISHED') return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const before = (await votes.of(voterId, [review.id])).get(review.id) ?? null;
      const after = input.isHelpful ?? null;
      await votes.set(voterId, review.id, after);
      await reviews.save(vote(review, before, after));
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
