import { render } from '../domain/render.ts';
import type { NotificationResolvers } from '../generated/resolvers.ts';
import { ownNotification } from './own-notification.ts';

export const Notification: NotificationResolvers = {
  __resolveReference: ({ id }, context) => ownNotification(id, context),
  title: ({ message, channel }, { locale, timeZone }) => render(message, { channel, locale, timeZone }).title,
  body: ({ message, channel }, { locale, timeZone }) => render(message, { channel, locale, timeZone }).body,
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  isRead: ({ readAt }) => readAt !== null,
};
