import { answer } from '@agora/kit';
import { normalizeEmail, userGuestMailbox } from '@agora/schema';
import type { Asked } from '../context.ts';
import { mailboxId } from '../db/privacy/mailbox-id.ts';
import { unsubscribeTokens } from '../db/privacy/unsubscribe-tokens.ts';
import { mailboxOf } from './mailbox-of.ts';

/** Who has proven that the address is theirs says with their account what they take; of everybody else whether they stopped it. */
export const answerGuestMailbox = answer(userGuestMailbox, async ({ email }, asked: Asked) => {
  const { users, stoppedMailboxes, settings } = asked;
  const normalized = normalizeEmail(email);
  if (normalized === undefined) return null;
  const id = mailboxId(normalized);
  if (await stoppedMailboxes.isStopped(id)) return null;
  const user = await users.ownerOf(normalized);
  if (user) {
    const mailbox = await mailboxOf(user, asked);
    return mailbox && { locale: mailbox.locale, unsubscribeToken: mailbox.unsubscribeToken };
  }
  return { locale: null, unsubscribeToken: unsubscribeTokens(settings.keySecret, 'guests').give(id) };
});
