import type { Notification } from './notification.ts';

export const maxMarkedAtOnce = 100;

export type Choice =
  | { readonly refused: 'INVALID_COUNT' | 'NOTIFICATION_NOT_FOUND'; readonly field: readonly string[] }
  | { readonly refused?: never; readonly notifications: readonly Notification[] };

/** The notifications that a list of ids names, each once, all of them the viewer's; somebody else's are not there. */
export function chooseNotifications(
  ids: readonly string[],
  viewerId: string,
  found: ReadonlyMap<string, Notification>,
): Choice {
  if (ids.length < 1 || ids.length > maxMarkedAtOnce) return { refused: 'INVALID_COUNT', field: ['notificationIds'] };
  const chosen = new Map<string, Notification>();
  for (const [index, id] of ids.entries()) {
    // An id is a UUID, which may be written in capitals.
    const one = found.get(id.toLowerCase());
    if (one?.recipientId !== viewerId) {
      return { refused: 'NOTIFICATION_NOT_FOUND', field: ['notificationIds', index.toString()] };
    }
    chosen.set(one.id, one);
  }
  return { notifications: [...chosen.values()] };
}
