import { v7 as uuidv7 } from 'uuid';
import { unsubscribeTokens } from '../../db/privacy/unsubscribe-tokens.ts';
import { withdrawConsent } from '../../domain/privacy/consent.ts';
import { countsOfUnsubscribing } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse } from '../refuse.ts';

const purpose = 'MARKETING_MAIL';

/** Answers the same whether there is still such an account or not, and whether it had agreed or not. */
export const userMailUnsubscribe: NonNullable<MutationResolvers['userMailUnsubscribe']> = async (
  _,
  { input },
  context,
) => {
  const counts = countsOfUnsubscribing(context.client?.address ?? 'unknown');
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const userId = unsubscribeTokens(context.settings.keySecret).read(input.token);
  const mailboxId = unsubscribeTokens(context.settings.keySecret, 'guests').read(input.token);
  if (mailboxId !== undefined) {
    await context.transact(async ({ attempts, stoppedMailboxes, now }) => {
      await attempts.takeBack(counts);
      await stoppedMailboxes.stop(mailboxId, now());
    });
    return { userErrors: [] };
  }
  if (userId === undefined) return refuse('INVALID_TOKEN', ['token']);
  await context.transact(async ({ attempts, users, consents, emit, now }) => {
    await attempts.takeBack(counts);
    if (!(await users.lock(userId))) return;
    const last = await consents.last(userId, purpose);
    const { change, events } = withdrawConsent({ id: uuidv7(), userId, purpose }, last, now());
    if (change) await consents.add(change);
    await emit(events);
  });
  return { userErrors: [] };
};
