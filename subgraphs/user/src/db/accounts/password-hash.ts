import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP's password storage guide gives as the least: 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an account that does not exist is checked against, so that the answer takes as long as for one that does. */
export const decoy = [
  '$argon2id$v=19',
  `m=${strength.memoryCost},t=${strength.timeCost},p=${strength.parallelism}`,
  unpadded(randomBytes(16)),
  unpadded(randomBytes(32)),
].join('$');

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), strength);
}

/** Whether this is the password; never, but after the same work, when there is no hash to compare with. */
export function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  return verify(passwordHash ?? decoy, password.normalize('NFKC'));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
