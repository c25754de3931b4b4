import type { NotificationErrorCode } from '../generated/resolvers.ts';

const messages: Record<NotificationErrorCode, string> = {
  NOTIFICATION_NOT_FOUND: 'There is no such notification.',
  INVALID_COUNT: 'Mark between 1 and 100 notifications at once.',
  PREFERENCE_REQUIRED:
    'This cannot be switched off: it protects your account, or is the written word on what you bought.',
  WEBHOOK_ENDPOINT_NOT_FOUND: 'There is no such webhook endpoint.',
  WEBHOOK_DELIVERY_NOT_FOUND: 'There is no such message to an endpoint.',
  TOO_MANY_WEBHOOK_ENDPOINTS: 'There are 20 endpoints already.',
  WEBHOOK_ENDPOINT_OFF: 'The endpoint is off: switch it on first.',
  INVALID_URL:
    'Webhooks go to https addresses of the public Internet, of up to 500 characters, without a name or password in them.',
  INVALID_DESCRIPTION: 'A description is one line of up to 200 characters.',
  INVALID_EVENT_TYPES: 'Choose at least one kind of event.',
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
