import type { WebhookEventType } from './webhook-event.ts';

/** Where somebody is told of what concerns their goods, or staff of what concerns all goods. */
export interface WebhookEndpoint {
  readonly id: string;
  /** Null for the shop itself. */
  readonly vendorId: string | null;
  /** Who set it up last, and is told when it is switched off; null once they are erased. */
  readonly ownerId: string | null;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly WebhookEventType[];
  readonly secret: string;
  /** The secret before this one, which signs as well until it runs out. */
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Date | null;
  readonly isOn: boolean;
  /** Since when no attempt has succeeded; null where the last one did. */
  readonly failingSince: Date | null;
  /** When the shop switched it off by itself; null where its owner did, or it is on. */
  readonly switchedOffAt: Date | null;
  readonly createdAt: Date;
}

/** So many of a vendor, or of the shop. */
export const mostEndpoints = 20;

const hourMs = 60 * 60 * 1_000;

/** For so long the old secret signs beside the new one. */
const overlapMs = 24 * hourMs;

/** After so long without a success an endpoint is switched off. */
const patienceMs = 5 * 24 * hourMs;

/** Gives it another secret; the one before is good for a day, any before that for nothing. */
export function rotateSecret(endpoint: WebhookEndpoint, secret: string, now: Date): WebhookEndpoint {
  const previousSecretUntil = new Date(now.getTime() + overlapMs);
  return { ...endpoint, secret, previousSecret: endpoint.secret, previousSecretUntil };
}

/** With which secrets a message is signed at this moment, the newest first. */
export function secretsAt(
  { secret, previousSecret, previousSecretUntil }: WebhookEndpoint,
  now: Date,
): readonly string[] {
  const isOverlapping = previousSecret !== null && previousSecretUntil !== null && now < previousSecretUntil;
  return isOverlapping ? [secret, previousSecret] : [secret];
}

/** Who switches it on anew is given as much patience as for the first time. */
export function switchEndpoint(endpoint: WebhookEndpoint, isOn: boolean): WebhookEndpoint {
  if (endpoint.isOn === isOn) return endpoint;
  return isOn ? { ...endpoint, isOn, failingSince: null, switchedOffAt: null } : { ...endpoint, isOn };
}

/** How an endpoint is after an attempt. It says itself that it is gone (410), or fails for too long: then it is switched off. */
export function afterAttempt(
  endpoint: WebhookEndpoint,
  { isDelivered, statusCode }: { readonly isDelivered: boolean; readonly statusCode: number | null },
  now: Date,
): WebhookEndpoint {
  if (isDelivered) return { ...endpoint, failingSince: null };
  const failingSince = endpoint.failingSince ?? now;
  const isOver = statusCode === 410 || now.getTime() - failingSince.getTime() >= patienceMs;
  const isSwitchedOff = endpoint.isOn && isOver;
  return { ...endpoint, failingSince, ...(isSwitchedOff && { isOn: false, switchedOffAt: now }) };
}
