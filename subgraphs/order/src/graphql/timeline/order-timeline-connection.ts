import type { OrderTimelineConnectionResolvers } from '../../generated/resolvers.ts';

export const OrderTimelineConnection: OrderTimelineConnectionResolvers = { totalCount: ({ count }) => count() };
