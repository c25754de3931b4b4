import type { Resolvers } from '../generated/resolvers.ts';
import { notificationMarkAllRead } from './notification-mark-all-read.ts';
import { notificationMarkRead } from './notification-mark-read.ts';
import { notificationPreferenceSet } from './notification-preference-set.ts';
import { Notification } from './notification.ts';
import { NotificationConnection } from './notification-connection.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';
import { webhookEndpointTest, webhookRedeliver } from './webhooks/webhook-deliver.ts';
import {
  webhookEndpointDelete,
  webhookEndpointSecretRotate,
  webhookEndpointUpdate,
} from './webhooks/webhook-endpoint-change.ts';
import { webhookEndpointCreate } from './webhooks/webhook-endpoint-create.ts';
import { WebhookDelivery, WebhookEndpoint } from './webhooks/webhook-types.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    notificationMarkAllRead,
    notificationMarkRead,
    notificationPreferenceSet,
    webhookEndpointCreate,
    webhookEndpointUpdate,
    webhookEndpointDelete,
    webhookEndpointSecretRotate,
    webhookEndpointTest,
    webhookRedeliver,
  },
  Subscription,
  Notification,
  NotificationConnection,
  User,
  WebhookDelivery,
  WebhookEndpoint,
};
