import type { Context } from '../../context.ts';
import { hashPassword } from '../../db/accounts/password-hash.ts';
import { mailTokenTexts } from '../../db/accounts/mail-token-text.ts';
import type { MailToken } from '../../domain/accounts/mail-token.ts';
import { passwordFault } from '../../domain/accounts/password-fault.ts';
import { resetPassword } from '../../domain/accounts/reset-password.ts';
import type { User } from '../../domain/user.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { endAllSessions } from '../../db/sessions/end-all-sessions.ts';
import { enter } from '../sessions/enter.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse, type Refusal, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

type Outcome = { readonly refused?: never; readonly user: User } | Refusal;

export const userPasswordReset: NonNullable<MutationResolvers['userPasswordReset']> = async (_, { input }, context) => {
  const { mailTokens, users } = context.stores;
  const id = mailTokenTexts(context.settings.keySecret).read(input.token);
  const token = id === undefined ? undefined : await mailTokens.find(id);
  const user = token && (await users.find(token.userId));
  if (!token || !user) return refuse('INVALID_TOKEN', ['token']);
  const expected = resetPassword(user, token, context.now());
  if (expected.refused) return refuseChange(expected);
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async (address) => {
    const fault = passwordFault(input.newPassword, user);
    if (fault) return refuse(fault, ['newPassword']);
    const outcome = await reset(token, await hashPassword(input.newPassword), context);
    if (outcome.refused !== undefined) return refuseChange(outcome);
    const entered = await enter(outcome.user, { address, device: undefined, counts: [] }, context);
    return { ...entered, user: entered.user ?? outcome.user };
  });
};

function reset({ id, email, userId }: MailToken, passwordHash: string, { transact }: Context): Promise<Outcome> {
  return transact(async (work) => {
    const { users, mailTokens, now } = work;
    const owner = await users.lockOwnerOf(email);
    const user = await users.lock(userId);
    const token = await mailTokens.find(id);
    if (!user || !token || (owner && owner.id !== userId)) return { refused: 'INVALID_TOKEN', field: ['token'] };
    const decision = resetPassword(user, token, now());
    if (decision.refused) return decision;
    await users.save(decision.user);
    await users.savePassword(userId, passwordHash);
    await mailTokens.useAll(userId, 'RESET_PASSWORD', now());
    // Whoever opened the account without reading its mailbox may have come by an identity of their own.
    if (!user.emailVerifiedAt) await work.identities.removeAllOf(userId);
    await endAllSessions(userId, { reason: 'PASSWORD_RESET', actorId: userId }, work);
    await tellAudited(decision.events, userId, work);
    return { user: decision.user };
  });
}
