import type { SynonymSetConnectionResolvers } from '../../generated/resolvers.ts';

export const SynonymSetConnection: SynonymSetConnectionResolvers = { totalCount: ({ count }) => count() };
