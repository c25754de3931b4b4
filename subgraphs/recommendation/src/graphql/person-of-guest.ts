import { createHash } from 'node:crypto';

/**
 * As whom the log knows a guest: made of the id that their browser keeps, so that nobody can pass for an account with it, and
 * nobody who sees the log for the guest.
 */
export function personOfGuest(guestId: string): string {
  const hex = createHash('sha256').update(`guest ${guestId.toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
