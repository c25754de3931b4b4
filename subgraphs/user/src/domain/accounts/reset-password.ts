import { userPasswordChanged, userVerified } from '@agora/schema';
import { mailboxOf } from './mailbox-of.ts';
import type { MailToken } from './mail-token.ts';
import type { Refusal, User, UserDecision } from '../user.ts';

/** A link to set another password works once, for an hour. Who follows it reads the mailbox, so the address is proven as well. */
export function resetPassword(
  user: User,
  { purpose, email, usedAt, expiresAt }: MailToken,
  now: Date,
): UserDecision | Refusal<'INVALID_TOKEN' | 'USED_TOKEN' | 'EXPIRED_TOKEN'> {
  const field = ['token'];
  if (purpose !== 'RESET_PASSWORD' || email !== user.email) return { refused: 'INVALID_TOKEN', field };
  if (usedAt) return { refused: 'USED_TOKEN', field };
  if (expiresAt <= now) return { refused: 'EXPIRED_TOKEN', field };

  const changed = passwordChanged(user, now);
  if (user.emailVerifiedAt) return { user, events: [changed] };
  const verified = userVerified.draft({ userId: user.id, email, verifiedAt: now.toISOString() });
  return { user: { ...user, emailVerifiedAt: now }, events: [verified, changed] };
}

/** What the mailbox of the account is told, whoever changed the password. */
export function passwordChanged(user: User, now: Date) {
  return userPasswordChanged.draft({ ...mailboxOf(user), changedAt: now.toISOString() });
}
