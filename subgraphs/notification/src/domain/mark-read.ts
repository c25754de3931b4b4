import { notificationRead } from '@agora/schema';
import type { Mailbox, Notification, NotificationDecision } from './notification.ts';

/** Those that were read before stay as they are, the moment of reading included. */
export function markRead(mailbox: Mailbox, found: readonly Notification[], now: Date): NotificationDecision {
  const notifications = found.filter(({ readAt }) => readAt === null).map((one) => ({ ...one, readAt: now }));
  return {
    mailbox: { ...mailbox, unreadCount: mailbox.unreadCount - notifications.length },
    notifications,
    events: notifications.map(({ id: notificationId, recipientId }) =>
      notificationRead.draft({ notificationId, recipientId, readAt: now.toISOString() }),
    ),
  };
}
