import { userVerified } from '@agora/schema';
import type { MailToken } from './mail-token.ts';
import type { Refusal, User, UserDecision } from './user.ts';

/** The address of an account is proven by whoever brings what was sent there. Brought again, it changes nothing more. */
export function verifyEmail(
  user: User,
  { purpose, email, expiresAt }: MailToken,
  now: Date,
): UserDecision | Refusal<'INVALID_TOKEN' | 'EXPIRED_TOKEN'> {
  if (purpose !== 'VERIFY_EMAIL' || email !== user.email) return { refused: 'INVALID_TOKEN', field: ['token'] };
  if (user.emailVerifiedAt) return { user, events: [] };
  if (expiresAt <= now) return { refused: 'EXPIRED_TOKEN', field: ['token'] };

  const verified = userVerified.draft({ userId: user.id, email, verifiedAt: now.toISOString() });
  return { user: { ...user, emailVerifiedAt: now }, events: [verified] };
}
