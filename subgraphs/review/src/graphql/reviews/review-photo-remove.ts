import { mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerReview, type Outcome } from '../answer-review.ts';
import { refuse } from '../refuse.ts';

export const reviewPhotoRemove: NonNullable<MutationResolvers['reviewPhotoRemove']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'reviewPhotoRemove',
    caller,
    input,
    async decide({ reviews, photos }): Promise<Outcome> {
      const review = await reviews.lock(input.reviewId);
      if (review?.authorId !== caller) return { refused: 'REVIEW_NOT_FOUND', field: ['reviewId'] };
      const wasThere = await photos.remove(review.id, input.photoId);
      if (!wasThere) return { refused: 'PHOTO_NOT_FOUND', field: ['photoId'] };
      await reviews.save({ ...review, photoCount: review.photoCount - 1 });
      return { reviewId: review.id };
    },
    answer: answerReview(context),
    refuse,
  });
};
