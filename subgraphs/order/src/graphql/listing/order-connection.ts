import type { OrderConnectionResolvers } from '../../generated/resolvers.ts';

export const OrderConnection: OrderConnectionResolvers = { totalCount: ({ count }) => count() };
