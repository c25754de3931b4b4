import { expectedVersion, type TryMutation } from './tried-mutation.ts';

/** How each mutation of reviews, and of questions and answers, is tried. */
export const reviewMutations: Readonly<Record<string, TryMutation>> = {
  reviewPost: ({ draft: productId }) => [
    { input: { productId, rating: 5, title: 'Good', body: 'It is good.' }, about: 'oneself, of a draft of the vendor' },
  ],
  reviewAppeal: ({ rejectedReview: reviewId }) => [
    { input: { reviewId, text: ' ' }, about: 'the customer, of a rejected one, with an empty text' },
  ],
  reviewDelete: ({ review: reviewId }) => [{ input: { reviewId, expectedVersion }, about: 'the customer' }],
  reviewEdit: ({ review: reviewId }) => [{ input: { reviewId, title: 'New', expectedVersion }, about: 'the customer' }],
  reviewPhotoRemove: ({ review: reviewId, unknown: photoId }) => [
    { input: { reviewId, photoId }, about: 'the customer' },
  ],
  reviewReply: ({ review: reviewId }) => [
    { input: { reviewId, text: ' ' }, about: 'the customer, with an empty text' },
  ],
  reviewReport: ({ review: reviewId }) => [
    { input: { reviewId, reason: 'OTHER', comment: '\u0000!' }, about: 'the customer, with an unfit comment' },
  ],
  reviewVote: ({ review: reviewId }) => [{ input: { reviewId, isHelpful: null }, about: 'the customer' }],
  reviewModerate: ({ review: reviewId }) => [
    { input: { reviewId, status: 'REJECTED', reason: 'None.', expectedVersion }, about: 'the customer' },
  ],
  questionAsk: ({ product: productId }) => [
    { input: { productId, text: ' ' }, about: 'oneself, of goods of the vendor, with an empty text' },
  ],
  questionAnswer: ({ unknown: questionId }) => [{ input: { questionId, text: 'Yes.' }, about: 'nobody' }],
  questionRemove: ({ unknown: questionId }) => [{ input: { questionId }, about: 'nobody' }],
  answerRemove: ({ unknown: answerId }) => [{ input: { answerId }, about: 'nobody' }],
};
