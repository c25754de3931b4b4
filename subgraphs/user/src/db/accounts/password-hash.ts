import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP's password storage guide gives as the least: 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No password gives it: nobody can find one whose hash is all zeros. */
const hashOfNone = unpadded(Buffer.alloc(32));

/** Of an account without a password, and of one that does not exist, so that the answer takes as long as for one that has one. */
export const noPassword = [
  '$argon2id$v=19',
  `m=${strength.memoryCost},t=${strength.timeCost},p=${strength.parallelism}`,
  unpadded(Buffer.alloc(16)),
  hashOfNone,
].join('$');

/** Whether there is a password that opens the account. */
export function isOfPassword(passwordHash: string): boolean {
  return !passwordHash.endsWith(`$${hashOfNone}`);
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), strength);
}

/** Whether this is the password; never, but after the same work, when there is no hash to compare with. */
export function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  return verify(passwordHash ?? noPassword, password.normalize('NFKC'));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
