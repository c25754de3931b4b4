import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { NewMessage } from '../domain/message.ts';
import type { NotificationChannel } from '../domain/notification.ts';
import { sendNotification } from '../domain/send-notification.ts';

interface Told {
  /** Null for whom there is no mailbox. */
  readonly recipientId: string | null;
  /** The event that is the reason; nobody is told twice for the same. */
  readonly eventId: string;
}

const channel: NotificationChannel = 'IN_APP';

/** Sends a message to one person, and wakes whoever listens for them. */
export async function tell(
  { notifications, emit, signal, now }: Work,
  { recipientId, eventId }: Told,
  message: NewMessage,
): Promise<void> {
  if (recipientId === null) return;
  const mailbox = await notifications.lockMailbox(recipientId);
  if (await notifications.wasTold(recipientId, eventId, channel)) return;
  const decision = sendNotification(mailbox, message, { id: uuidv7(), eventId, channel }, now());
  await notifications.save(decision.notifications);
  await notifications.saveMailbox(decision.mailbox);
  await emit(decision.events);
  await signal(`notification:${recipientId}`);
}
