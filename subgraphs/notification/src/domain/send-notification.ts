import { notificationSent } from '@agora/schema';
import { categories, type NewMessage, orderOf } from './message.ts';
import type { Mailbox, Notification, NotificationChannel, NotificationDecision } from './notification.ts';

interface Sending {
  readonly id: string;
  readonly eventId: string;
  readonly channel: NotificationChannel;
}

/** Puts a message into its recipient's mailbox, behind all that is there. */
export function sendNotification(
  mailbox: Mailbox,
  message: NewMessage,
  { id, eventId, channel }: Sending,
  now: Date,
): NotificationDecision {
  const { recipientId } = mailbox;
  const sequence = mailbox.lastSequence + 1;
  const category = categories[message.kind];
  const notification: Notification = {
    id,
    recipientId,
    eventId,
    channel,
    category,
    orderId: orderOf(message),
    message,
    sequence,
    sentAt: now,
    readAt: null,
  };
  return {
    mailbox: { ...mailbox, lastSequence: sequence, unreadCount: mailbox.unreadCount + 1 },
    notifications: [notification],
    events: [notificationSent.draft({ notificationId: id, recipientId, category, sentAt: now.toISOString() })],
  };
}
