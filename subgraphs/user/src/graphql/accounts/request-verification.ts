import { userRegistrationRepeated, userVerificationRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import { newMailToken } from '../../domain/accounts/mail-token.ts';
import type { User } from '../../domain/user.ts';

/**
 * Has the mailbox of a new account told how to prove that it is theirs, or that it has an account already. Either way the
 * same is written, so that who asks learns nothing by the time that it takes.
 */
export async function requestVerification(
  user: User,
  mayMail: boolean,
  { users, mailTokens, emit, now }: Work,
): Promise<void> {
  const { id: userId, email } = user;
  const owner = await users.ownerOf(email);
  const token = newMailToken({ id: uuidv7(), userId, purpose: 'VERIFY_EMAIL', email }, now());
  await mailTokens.add(token);
  if (!mayMail) return;
  const { id: tokenId, expiresAt } = token;
  await emit([
    owner
      ? userRegistrationRepeated.draft({ ...mailboxOf(owner), requestedAt: now().toISOString() })
      : userVerificationRequested.draft({ ...mailboxOf(user), tokenId, expiresAt: expiresAt.toISOString() }),
  ]);
}
