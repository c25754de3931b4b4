import { job } from '@agora/kit';
import { userPasswordResetRequested } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Jobs, Work } from '../context.ts';
import { mailboxOf } from '../domain/accounts/mailbox-of.ts';
import { newMailToken } from '../domain/accounts/mail-token.ts';
import { passwordResetWanted } from '../job-kinds.ts';

/** Looks for the account after the answer: who asked is told nothing, not even by the time that it took. */
export const requestPasswordReset = job(passwordResetWanted, async ({ data: { email, mayMail }, finish }, _: Jobs) => {
  await finish(async ({ users, mailTokens, emit, now }: Work) => {
    const user = (await users.ownerOf(email)) ?? (await users.lastToClaim(email));
    if (!user || !mayMail) return;
    const token = newMailToken({ id: uuidv7(), userId: user.id, purpose: 'RESET_PASSWORD', email }, now());
    await mailTokens.add(token);
    const expiresAt = token.expiresAt.toISOString();
    await emit([userPasswordResetRequested.draft({ ...mailboxOf(user), tokenId: token.id, expiresAt })]);
  });
});
