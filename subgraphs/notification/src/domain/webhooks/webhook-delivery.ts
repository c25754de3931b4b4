import type { WebhookMessageType } from './webhook-event.ts';

/** A message is due until its receiver takes it, or it has been tried often enough, or its endpoint is off. */
export type WebhookDeliveryStatus = 'DUE' | 'DELIVERED' | 'FAILED';

/** A message to one endpoint. Its id is that of the message, the same for each attempt: receivers know it again by that. */
export interface WebhookDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** The event that caused it: each causes one message of a kind to an endpoint. */
  readonly eventId: string;
  readonly type: WebhookMessageType;
  readonly body: string;
  readonly status: WebhookDeliveryStatus;
  /** How often it was tried, and how often since it was asked for last. */
  readonly attempts: number;
  readonly round: number;
  readonly queuedAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly endedAt: Date | null;
}

/** One attempt to hand a message over. */
export interface WebhookAttempt {
  readonly deliveryId: string;
  readonly number: number;
  readonly at: Date;
  readonly latencyMs: number;
  /** Null where nobody answered. */
  readonly statusCode: number | null;
  /** How the answer begins. */
  readonly responseStart: string | null;
  /** Why there was none. */
  readonly fault: string | null;
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** How long after each attempt the next one is: some three days in all. */
const pauses = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];

/**
 * When a message is tried again that was tried so often in vain; undefined where it was often enough. `dice` is from 0 to 1:
 * what failed together comes back apart.
 */
function nextAttempt(round: number, now: Date, dice: number): Date | undefined {
  const pause = pauses[round - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * (0.8 + 0.4 * dice));
}

/** How a message is after an attempt. */
export function afterDelivery(
  delivery: WebhookDelivery,
  { isDelivered, isEndpointOn }: { readonly isDelivered: boolean; readonly isEndpointOn: boolean },
  { now, dice }: { readonly now: Date; readonly dice: number },
): WebhookDelivery {
  const tried = { ...delivery, attempts: delivery.attempts + 1, round: delivery.round + 1 };
  if (isDelivered) return { ...tried, status: 'DELIVERED', endedAt: now, nextAttemptAt: null };
  const next = isEndpointOn ? nextAttempt(tried.round, now, dice) : undefined;
  return next ? { ...tried, nextAttemptAt: next } : { ...tried, status: 'FAILED', endedAt: now, nextAttemptAt: null };
}

/** Has it sent once more, tried as often as for the first time. */
export function sendAgain(delivery: WebhookDelivery, now: Date): WebhookDelivery {
  return { ...delivery, status: 'DUE', round: 0, nextAttemptAt: now, endedAt: null };
}
