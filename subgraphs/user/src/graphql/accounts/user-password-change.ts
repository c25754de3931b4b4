import { requireViewer } from '@agora/kit';
import { hashPassword, isPassword } from '../../db/accounts/password-hash.ts';
import { passwordFault } from '../../domain/accounts/password-fault.ts';
import { passwordChanged } from '../../domain/accounts/reset-password.ts';
import { countsOfPasswordProof } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { endAllSessions } from '../../db/sessions/end-all-sessions.ts';
import { openSession } from '../sessions/open-session.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

export const userPasswordChange: NonNullable<MutationResolvers['userPasswordChange']> = (_, { input }, context) => {
  const { id } = requireViewer(context);
  const { currentPassword, newPassword } = input;
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async (address) => {
    const { users } = context.stores;
    const user = await users.find(id);
    if (!user) return refuse('USER_NOT_FOUND');
    const counts = countsOfPasswordProof(id);
    const admission = await admitAttempt(counts, context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    const isRight = await isPassword(currentPassword, await users.passwordHashOf(id));
    if (!isRight) return refuse('WRONG_PASSWORD', ['currentPassword']);
    const fault = passwordFault(newPassword, user);
    if (fault) return refuse(fault, ['newPassword']);
    const passwordHash = await hashPassword(newPassword);
    await context.transact(async (work) => {
      await work.users.savePassword(id, passwordHash);
      await endAllSessions(id, { reason: 'PASSWORD_CHANGED', actorId: id }, work);
      await tellAudited([passwordChanged(user, work.now())], id, work);
    });
    return openSession(user, { address, device: undefined, counts }, context);
  });
};
