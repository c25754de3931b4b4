import type { ErasureConnectionResolvers } from '../../generated/resolvers.ts';

export const ErasureConnection: ErasureConnectionResolvers = { totalCount: ({ count }) => count() };
