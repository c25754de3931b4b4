import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { Message } from '../domain/notification.ts';
import { sendNotification } from '../domain/send-notification.ts';

interface Told {
  readonly recipientId: string;
  /** The event that is the reason; nobody is told twice for the same. */
  readonly eventId: string;
}

/** Sends a message to one person, and wakes whoever listens for them. */
export async function tell(
  { notifications, emit, signal, now }: Work,
  { recipientId, eventId }: Told,
  message: Message,
): Promise<void> {
  const mailbox = await notifications.lockMailbox(recipientId);
  if (await notifications.wasTold(recipientId, eventId)) return;
  const decision = sendNotification(mailbox, message, { id: uuidv7(), eventId }, now());
  await notifications.save(decision.notifications);
  await notifications.saveMailbox(decision.mailbox);
  await emit(decision.events);
  await signal(`notification:${recipientId}`);
}
