import { hash } from 'node:crypto';

/** By which an address without an account is known, as an id of 16 bytes; nobody reads the address from it. The address is normalised. */
export function mailboxId(email: string): string {
  const digest = hash('sha256', `mailbox ${email}`, 'hex').slice(0, 32);
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
