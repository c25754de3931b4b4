import type { NotificationResolvers } from '../generated/resolvers.ts';
import { ownNotification } from './own-notification.ts';

export const Notification: NotificationResolvers = {
  __resolveReference: ({ id }, context) => ownNotification(id, context),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  isRead: ({ readAt }) => readAt !== null,
};
