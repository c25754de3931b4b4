import { userEmailChanged, userVerified } from '@agora/schema';
import type { MailToken } from './mail-token.ts';
import type { Refusal, User, UserDecision } from '../user.ts';

type Decision = UserDecision | Refusal<'INVALID_TOKEN' | 'USED_TOKEN' | 'EXPIRED_TOKEN'>;

/**
 * An address is proven by whoever brings what was sent there: that of the account, or another one that becomes that of the
 * account by it. Brought again, it changes nothing more.
 */
export function verifyEmail(user: User, { purpose, email, usedAt, expiresAt }: MailToken, now: Date): Decision {
  const isOfAccount = email === user.email;
  const isChange = purpose === 'CHANGE_EMAIL';
  if (isChange && usedAt && !isOfAccount) return { refused: 'USED_TOKEN', field: ['token'] };
  if (!isChange && (purpose === 'RESET_PASSWORD' || !isOfAccount))
    return { refused: 'INVALID_TOKEN', field: ['token'] };
  if (isOfAccount && user.emailVerifiedAt) return { user, events: [] };
  if (expiresAt <= now) return { refused: 'EXPIRED_TOKEN', field: ['token'] };

  const at = now.toISOString();
  const verified = userVerified.draft({ userId: user.id, email, verifiedAt: at });
  if (isOfAccount) return { user: { ...user, emailVerifiedAt: now }, events: [verified] };
  const changed = userEmailChanged.draft({
    userId: user.id,
    email,
    // A mailbox that was never proven may be that of a stranger.
    previousEmail: user.emailVerifiedAt && user.email,
    displayName: user.displayName,
    locale: user.locale,
    changedAt: at,
  });
  return { user: { ...user, email, emailVerifiedAt: now, version: user.version + 1 }, events: [verified, changed] };
}
