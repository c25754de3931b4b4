import { createHmac, hkdfSync } from 'node:crypto';

/**
 * Tells whether two passwords are the same, for a day and without being one. What is kept with an idempotency key is a fast hash,
 * so without a secret that is not in the database, passwords could be tried on it by the million.
 */
export function passwordProof(password: string, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'agora password proofs', 32));
  return createHmac('sha256', key).update(password).digest('base64url');
}
