import type { NotificationErrorCode } from '../generated/resolvers.ts';

const messages: Record<NotificationErrorCode, string> = {
  NOTIFICATION_NOT_FOUND: 'There is no such notification.',
  INVALID_COUNT: 'Mark between 1 and 100 notifications at once.',
  PREFERENCE_REQUIRED:
    'This cannot be switched off: it protects your account, or is the written word on what you bought.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

export interface Refusal {
  readonly refused: NotificationErrorCode;
  readonly field: readonly string[];
}

/** What a client sees of a refusal. */
export function userErrorOf({ refused: code, field }: Refusal) {
  return { code, message: messages[code], field: ['input', ...field] };
}
