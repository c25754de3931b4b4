import { createHash } from 'node:crypto';

/** What is kept of a secret of 80 random bits or more: there is nothing to guess, so one round of a fast hash is enough. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
