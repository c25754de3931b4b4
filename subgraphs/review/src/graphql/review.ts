import { keepOutOfCaches } from '@agora/kit';
import { listAspects } from '../domain/aspects.ts';
import type { ReviewResolvers, ReviewVersionResolvers } from '../generated/resolvers.ts';
import { historyByReview, ownVotesByReview, photosByReview, reportsByReview, reviewsById } from './batches.ts';
import { isForEveryone, mayRead, mayReadAll } from './may-read.ts';

export const Review: ReviewResolvers = {
  async __resolveReference({ id }, context, info) {
    const review = await context.load(reviewsById, id);
    if (!isForEveryone(review)) keepOutOfCaches(info);
    return review && mayRead(context.viewer, review) ? review : null;
  },
  product: ({ productId }) => ({ id: productId }),
  // The review of who was erased has the id of itself for an author.
  author: ({ id, authorId }) => (authorId === id ? null : { id: authorId }),
  aspects: ({ aspects }) => listAspects(aspects),
  photos: async ({ id, photoCount }, _, context) => {
    const photos = photoCount > 0 ? await context.load(photosByReview, id) : [];
    return (photos ?? []).map((photo) => {
      const url = `/review-photos/${photo.id}`;
      return { ...photo, url, thumbnailUrl: `${url}?size=small` };
    });
  },
  helpfulCount: ({ helpful }) => helpful,
  unhelpfulCount: ({ unhelpful }) => unhelpful,
  myVote: async ({ id }, _, context) => (await context.load(ownVotesByReview, id)) ?? null,
  history: async (review, _, context) =>
    mayReadAll(context.viewer, review) ? ((await context.load(historyByReview, review.id)) ?? []) : null,
  reply: ({ reply }) => reply && { ...reply, repliedAt: new Date(reply.repliedAt) },
  holds: (review, _, { viewer }) => (mayReadAll(viewer, review) ? [...review.holds] : null),
  rejectionReason: (review, _, { viewer }) => (mayReadAll(viewer, review) ? review.rejectionReason : null),
  appeal(review, _, { viewer }) {
    const { appeal } = review;
    if (!appeal || !mayReadAll(viewer, review)) return null;
    const { appealedAt, decidedAt } = appeal;
    return {
      ...appeal,
      appealedAt: new Date(appealedAt),
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
    };
  },
  reports: async ({ id }, _, context) => (await context.load(reportsByReview, id)) ?? [],
  openReportCount: ({ openReports }) => openReports,
};

export const ReviewVersion: ReviewVersionResolvers = { aspects: ({ aspects }) => listAspects(aspects) };
