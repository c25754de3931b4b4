import { requireViewer } from '@agora/kit';
import { normalizeEmail } from '@agora/schema';
import { isPassword } from '../../db/accounts/password-hash.ts';
import { countsOfMail, countsOfMailRequest, countsOfPasswordProof } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse } from '../refuse.ts';
import { requestEmailChange } from './request-email-change.ts';

export const userEmailChangeRequest: NonNullable<MutationResolvers['userEmailChangeRequest']> = (
  _,
  { input },
  context,
) => {
  const { id } = requireViewer(context);
  const email = normalizeEmail(input.newEmail);
  if (email === undefined) return refuse('INVALID_EMAIL', ['newEmail']);
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async () => {
    const { users } = context.stores;
    const user = await users.find(id);
    if (!user) return refuse('USER_NOT_FOUND');
    if (user.email === email) return refuse('EMAIL_UNCHANGED', ['newEmail']);
    const guesses = countsOfPasswordProof(id);
    const proof = await admitAttempt(guesses, context);
    if (!proof.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], proof.retryAfterSeconds);
    const isRight = await isPassword(input.password, await users.passwordHashOf(id));
    if (!isRight) return refuse('WRONG_PASSWORD', ['password']);
    const mail = await admitAttempt(countsOfMailRequest(id), context);
    if (!mail.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], mail.retryAfterSeconds);
    const { isAdmitted: mayMail } = await admitAttempt(countsOfMail(email), context);
    await context.transact(async (work) => {
      await work.attempts.takeBack(guesses);
      await requestEmailChange(user, email, mayMail, work);
    });
    return { user, userErrors: [] };
  });
};
