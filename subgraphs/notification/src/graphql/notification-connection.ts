import type { NotificationConnectionResolvers } from '../generated/resolvers.ts';

export const NotificationConnection: NotificationConnectionResolvers = { totalCount: ({ count }) => count() };
