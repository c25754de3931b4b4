import type { QueryResolvers } from '../generated/resolvers.ts';
import { ownNotification } from './own-notification.ts';
import { webhookEndpoint, webhookEndpoints } from './webhooks/webhook-queries.ts';

export const Query: QueryResolvers = {
  notification: (_, { id }, context) => ownNotification(id, context),
  webhookEndpoint,
  webhookEndpoints,
};
