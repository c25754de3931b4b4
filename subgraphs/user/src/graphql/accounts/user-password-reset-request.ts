import { normalizeEmail } from '@agora/schema';
import { countsOfMail, countsOfResetRequest } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { passwordResetWanted } from '../../job-kinds.ts';
import { admitAttempt } from './admit-attempt.ts';
import { refuse } from '../refuse.ts';

export const userPasswordResetRequest: NonNullable<MutationResolvers['userPasswordResetRequest']> = async (
  _,
  { input },
  context,
) => {
  const email = normalizeEmail(input.email);
  if (email === undefined) return refuse('INVALID_EMAIL', ['email']);
  const admission = await admitAttempt(countsOfResetRequest(context.client?.address ?? 'unknown'), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const { isAdmitted: mayMail } = await admitAttempt(countsOfMail(email), context);
  await context.transact(({ enqueue }) => enqueue(passwordResetWanted, { email, mayMail }));
  return { userErrors: [] };
};
