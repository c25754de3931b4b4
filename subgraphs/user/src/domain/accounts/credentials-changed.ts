import { type CredentialsChange, userCredentialsChanged } from '@agora/schema';
import { mailboxOf } from './mailbox-of.ts';
import type { User } from '../user.ts';

/** What the mailbox of the account is told, whoever changed how one proves to be its owner. */
export function credentialsChanged(user: User, change: CredentialsChange, now: Date) {
  return userCredentialsChanged.draft({ ...mailboxOf(user), change, changedAt: now.toISOString() });
}
