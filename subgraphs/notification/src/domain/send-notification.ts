import { notificationSent } from '@agora/schema';
import type { Mailbox, Message, Notification, NotificationDecision } from './notification.ts';

/** Puts a message into its recipient's mailbox, behind all that is there. */
export function sendNotification(
  mailbox: Mailbox,
  message: Message,
  { id, eventId }: { readonly id: string; readonly eventId: string },
  now: Date,
): NotificationDecision {
  const { recipientId } = mailbox;
  const sequence = mailbox.lastSequence + 1;
  const notification: Notification = {
    ...message,
    id,
    recipientId,
    eventId,
    channel: 'IN_APP',
    sequence,
    sentAt: now,
    readAt: null,
  };
  const { category } = message;
  return {
    mailbox: { recipientId, lastSequence: sequence, unreadCount: mailbox.unreadCount + 1 },
    notifications: [notification],
    events: [notificationSent.draft({ notificationId: id, recipientId, category, sentAt: now.toISOString() })],
  };
}
