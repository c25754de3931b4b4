import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { RouteError } from './route-error.ts';

/** How far the sender's clock and ours may be apart, and how late a copy of a message can be sent again. */
const toleranceSeconds = 5 * 60;

const prefix = 'whsec_';

/** A secret as Standard Webhooks write it: `whsec_` and 24 to 64 bytes in base64. */
export const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'must be whsec_ and base64')
  .refine((text) => keyOf(text).length >= 24 && keyOf(text).length <= 64, 'must be of 24 to 64 bytes');

export interface WebhookMessage {
  /** Unique; the same for each repetition. */
  readonly id: string;
  readonly at: Date;
  readonly body: string | Buffer;
}

/** The headers that prove who sent a message (Standard Webhooks, symmetric). */
export function signWebhook({ id, at, body }: WebhookMessage, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = digestOf({ id, timestamp, body }, secret).toString('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

interface Received {
  readonly headers: IncomingHttpHeaders;
  /** The bytes as they came. */
  readonly body: Buffer;
}

/**
 * Throws a coded `SIGNATURE_INVALID` unless one of the secrets signed the message within the last minutes. Which part was
 * wrong is told to the log alone.
 */
export function verifyWebhook({ headers, body }: Received, secrets: readonly string[], now: Date): void {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    throw invalid('a header is missing');
  }
  if (!/^\d{1,12}$/.test(timestamp)) throw invalid('the timestamp is no number');
  const age = Math.floor(now.getTime() / 1_000) - Number(timestamp);
  if (Math.abs(age) > toleranceSeconds) throw invalid(`the timestamp differs by ${age} s`);
  const given = signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'));
  const isSigned = secrets
    .map((secret) => digestOf({ id, timestamp, body }, secret))
    .some((digest) => given.some((one) => one.length === digest.length && timingSafeEqual(one, digest)));
  if (!isSigned) throw invalid('no signature is right');
}

interface Signed {
  readonly id: string;
  readonly timestamp: string;
  readonly body: string | Buffer;
}

function digestOf({ id, timestamp, body }: Signed, secret: string): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

function invalid(reason: string): RouteError {
  return new RouteError(403, 'SIGNATURE_INVALID', 'The signature is missing, wrong or too old.', { cause: reason });
}
