import type { SessionConnectionResolvers } from '../../generated/resolvers.ts';

export const SessionConnection: SessionConnectionResolvers = { totalCount: ({ count }) => count() };
