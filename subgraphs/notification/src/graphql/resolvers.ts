import type { Resolvers } from '../generated/resolvers.ts';
import { notificationMarkAllRead } from './notification-mark-all-read.ts';
import { notificationMarkRead } from './notification-mark-read.ts';
import { notificationPreferenceSet } from './notification-preference-set.ts';
import { Notification } from './notification.ts';
import { NotificationConnection } from './notification-connection.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { notificationMarkAllRead, notificationMarkRead, notificationPreferenceSet },
  Subscription,
  Notification,
  NotificationConnection,
  User,
};
