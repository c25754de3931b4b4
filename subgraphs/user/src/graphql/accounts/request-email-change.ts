import { userEmailChangeRefused, userEmailChangeRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import { newMailToken } from '../../domain/accounts/mail-token.ts';
import type { User } from '../../domain/user.ts';

/** Has the new mailbox told how to become that of the account, or that somebody wanted it who is not its owner. */
export async function requestEmailChange(
  user: User,
  email: string,
  mayMail: boolean,
  { users, mailTokens, emit, now }: Work,
): Promise<void> {
  const owner = await users.ownerOf(email);
  const token = newMailToken({ id: uuidv7(), userId: user.id, purpose: 'CHANGE_EMAIL', email }, now());
  await mailTokens.add(token);
  if (!mayMail) return;
  const expiresAt = token.expiresAt.toISOString();
  await emit([
    owner
      ? userEmailChangeRefused.draft({ ...mailboxOf(owner), requestedAt: now().toISOString() })
      : userEmailChangeRequested.draft({ ...mailboxOf(user), email, tokenId: token.id, expiresAt }),
  ]);
}
