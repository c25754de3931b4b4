import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { categories, type NewMessage, orderOf } from '../domain/message.ts';
import type { NotificationChannel } from '../domain/notification.ts';
import { mailedKinds } from '../domain/mailed-kinds.ts';
import { isOn } from '../domain/preferences.ts';
import { sendNotification } from '../domain/send-notification.ts';
import { queueMail } from './queue-mail.ts';

interface Told {
  /** Of what a guest bought the id of the order stands for that of an account. */
  readonly recipientId: string;
  /** The event that is the reason; nobody is told twice for the same. */
  readonly eventId: string;
}

const channel: NotificationChannel = 'IN_APP';

/** Tells one person in the app, as far as they have an account and want it, and wakes whoever listens for them; and by mail what is worth one. */
export async function tell(work: Work, told: Told, message: NewMessage): Promise<void> {
  const isOfGuest = orderOf(message) === told.recipientId;
  if (!isOfGuest) await tellInApp(work, told, message);
  if (!mailedKinds.has(message.kind)) return;
  const data = { news: message, ...(isOfGuest && { isOfGuest: true as const }) };
  await queueMail(work, { ...told, address: '', locale: '', message: { kind: 'NEWS', data } });
}

async function tellInApp(
  { notifications, emit, signal, now }: Work,
  { recipientId, eventId }: Told,
  message: NewMessage,
): Promise<void> {
  const mailbox = await notifications.lockMailbox(recipientId);
  if (!isOn(mailbox.switchedOff, categories[message.kind], channel)) return;
  if (await notifications.wasTold(recipientId, eventId, channel)) return;
  const decision = sendNotification(mailbox, message, { id: uuidv7(), eventId, channel }, now());
  await notifications.save(decision.notifications);
  await notifications.saveMailbox(decision.mailbox);
  await emit(decision.events);
  await signal(`notification:${recipientId}`);
}
