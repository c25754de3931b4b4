import type { QueryResolvers } from '../generated/resolvers.ts';
import { ownNotification } from './own-notification.ts';

export const Query: QueryResolvers = {
  notification: (_, { id }, context) => ownNotification(id, context),
};
