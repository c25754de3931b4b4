import type { Context } from '../../context.ts';
import { isPassword } from '../../db/accounts/password-hash.ts';
import type { MailToken } from '../../domain/accounts/mail-token.ts';
import { mailTokenTexts } from '../../db/accounts/mail-token-text.ts';
import { countsOfPasswordProof } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import { verifyEmail } from '../../domain/accounts/verify-email.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { enter } from '../sessions/enter.ts';
import { passwordTurn } from './password-turn.ts';
import { nothing, refuse, type Refusal, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

type Outcome = { readonly refused?: never; readonly user: User } | Refusal;

export const userEmailVerify: NonNullable<MutationResolvers['userEmailVerify']> = async (_, { input }, context) => {
  const id = mailTokenTexts(context.settings.keySecret).read(input.token);
  const token = id === undefined ? undefined : await context.stores.mailTokens.find(id);
  if (!token) return refuse('INVALID_TOKEN', ['token']);
  if (context.viewer?.id === token.userId) {
    const outcome = await verify(token, context);
    if (outcome.refused !== undefined) return refuseChange(outcome);
    return { ...nothing, user: outcome.user, userErrors: [] };
  }
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async (address) => {
    const counts = countsOfPasswordProof(token.userId);
    const admission = await admitAttempt(counts, context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    const isRight = await isPassword(input.password ?? '', await context.stores.users.passwordHashOf(token.userId));
    if (!isRight) return refuse('INVALID_CREDENTIALS', ['password'], null, wrongPassword);
    const outcome = await verify(token, context);
    if (outcome.refused !== undefined) return refuseChange(outcome);
    const entered = await enter(outcome.user, { address, device: undefined, counts }, context);
    return { ...entered, user: entered.user ?? outcome.user };
  });
};

const wrongPassword = 'This is not the password of the account that the link belongs to.';

function verify(token: MailToken, { transact }: Context): Promise<Outcome> {
  return transact(async (work) => {
    const { users, mailTokens, now } = work;
    const owner = await users.lockOwnerOf(token.email);
    const user = await users.lock(token.userId);
    if (!user || (owner && owner.id !== user.id)) return { refused: 'INVALID_TOKEN', field: ['token'] };
    const current = await mailTokens.find(token.id);
    const decision = verifyEmail(user, current ?? token, now());
    if (decision.refused) return decision;
    if (decision.user !== user) {
      await users.save(decision.user);
      const isLeft = user.emailVerifiedAt !== null && user.email !== decision.user.email;
      if (isLeft) await work.earlierAddresses.add({ userId: user.id, email: user.email, until: now() });
      await mailTokens.useAll(user.id, token.purpose, now());
      await tellAudited(decision.events, user.id, work);
    }
    return { user: decision.user };
  });
}
