import { type CredentialsChange, userCredentialsChanged } from '@agora/schema';
import type { User } from '../user.ts';

/** What the mailbox of the account is told, whoever changed how one proves to be its owner. */
export function credentialsChanged({ id, email, displayName, locale }: User, change: CredentialsChange, now: Date) {
  return userCredentialsChanged.draft({ userId: id, email, displayName, locale, change, changedAt: now.toISOString() });
}
