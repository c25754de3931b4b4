import type { QueryResolvers } from '../generated/resolvers.ts';
import { previewsOf } from '../domain/preview/previews.ts';
import { ownNotification } from './own-notification.ts';
import { webhookEndpoint, webhookEndpoints } from './webhooks/webhook-queries.ts';

export const Query: QueryResolvers = {
  notification: (_, { id }, context) => ownNotification(id, context),
  webhookEndpoint,
  webhookEndpoints,
  notificationPreviews: (_, { kind, channel, locale, timeZone }, { settings }) =>
    previewsOf({ locale, timeZone, storefrontUrl: settings.storefrontUrl }).filter(
      (one) => (kind == null || one.kind === kind) && (channel == null || one.channel === channel),
    ),
};
