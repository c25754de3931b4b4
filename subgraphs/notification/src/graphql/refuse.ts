import type { NotificationErrorCode } from '../generated/resolvers.ts';

const messages: Record<NotificationErrorCode, string> = {
  NOTIFICATION_NOT_FOUND: 'There is no such notification.',
  INVALID_COUNT: 'Mark between 1 and 100 notifications at once.',
};

/** The payload of a refused change. */
export function refuse(code: NotificationErrorCode, field: readonly string[]) {
  return { notifications: null, userErrors: [{ code, message: messages[code], field: ['input', ...field] }] };
}
