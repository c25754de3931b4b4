import type { Context } from '../context.ts';
import type { Notification } from '../domain/notification.ts';
import { notificationsById } from './batches.ts';

/** The notification of this id when the viewer is its recipient; else there is none. */
export async function ownNotification(id: string, context: Context): Promise<Notification | null> {
  if (!context.viewer) return null;
  const found = await context.load(notificationsById, id);
  return found?.recipientId === context.viewer.id ? found : null;
}
