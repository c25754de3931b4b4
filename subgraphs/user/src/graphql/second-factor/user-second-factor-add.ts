import { requireViewer } from '@agora/kit';
import { newRecoveryCodes } from '../../db/sessions/recovery-codes.ts';
import { credentialsChanged } from '../../domain/accounts/credentials-changed.ts';
import { addSecondFactor } from '../../domain/sessions/second-factor.ts';
import { countsOfPasswordProof } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { stepOfFactor } from './prove-second-factor.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

export const userSecondFactorAdd: NonNullable<MutationResolvers['userSecondFactorAdd']> = async (
  _,
  { input },
  context,
) => {
  const { id } = requireViewer(context);
  const counts = countsOfPasswordProof(id);
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return context.transact(async (work) => {
    const { users, attempts, secondFactors, now } = work;
    const user = await users.lock(id);
    if (!user) return refuse('USER_NOT_FOUND');
    const begun = await secondFactors.lock(id);
    const decision = addSecondFactor(begun, begun && stepOfFactor(begun, input.code, work), now());
    if (decision.refused) return refuseChange(decision);
    const recoveryCodes = newRecoveryCodes();
    await attempts.takeBack(counts);
    await secondFactors.save(decision.factor);
    await secondFactors.saveRecoveryCodes(id, recoveryCodes);
    await tellAudited([credentialsChanged(user, 'SECOND_FACTOR_ADDED', now())], user.id, work);
    return { user, recoveryCodes: [...recoveryCodes], userErrors: [] };
  });
};
