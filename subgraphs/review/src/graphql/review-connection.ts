import type { ReviewConnectionResolvers } from '../generated/resolvers.ts';

export const ReviewConnection: ReviewConnectionResolvers = { totalCount: ({ count }) => count() };
