import { userEmailChangeRefused, userEmailChangeRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { newMailToken } from '../../domain/accounts/mail-token.ts';
import type { User } from '../../domain/user.ts';

/** Has the new mailbox told how to become that of the account, or that somebody wanted it who is not its owner. */
export async function requestEmailChange(
  { id: userId, displayName, locale }: User,
  email: string,
  mayMail: boolean,
  { users, mailTokens, emit, now }: Work,
): Promise<void> {
  const owner = await users.ownerOf(email);
  const token = newMailToken({ id: uuidv7(), userId, purpose: 'CHANGE_EMAIL', email }, now());
  await mailTokens.add(token);
  if (!mayMail) return;
  const expiresAt = token.expiresAt.toISOString();
  await emit([
    owner
      ? userEmailChangeRefused.draft({
          userId: owner.id,
          email,
          displayName: owner.displayName,
          locale: owner.locale,
          requestedAt: now().toISOString(),
        })
      : userEmailChangeRequested.draft({ userId, email, displayName, locale, tokenId: token.id, expiresAt }),
  ]);
}
