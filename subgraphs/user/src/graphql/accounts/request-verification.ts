import { userRegistrationRepeated, userVerificationRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { newMailToken } from '../../domain/accounts/mail-token.ts';
import type { User } from '../../domain/user.ts';

/**
 * Has the mailbox of a new account told how to prove that it is theirs, or that it has an account already. Either way the
 * same is written, so that who asks learns nothing by the time that it takes.
 */
export async function requestVerification(
  { id: userId, email, displayName, locale }: User,
  mayMail: boolean,
  { users, mailTokens, emit, now }: Work,
): Promise<void> {
  const owner = await users.ownerOf(email);
  const token = newMailToken({ id: uuidv7(), userId, purpose: 'VERIFY_EMAIL', email }, now());
  await mailTokens.add(token);
  if (!mayMail) return;
  const { id: tokenId, expiresAt } = token;
  const toNewcomer = { userId, email, displayName, locale, tokenId, expiresAt: expiresAt.toISOString() };
  await emit([
    owner
      ? userRegistrationRepeated.draft({
          userId: owner.id,
          email,
          displayName: owner.displayName,
          locale: owner.locale,
          requestedAt: now().toISOString(),
        })
      : userVerificationRequested.draft(toNewcomer),
  ]);
}
