import { newRecoveryCodes } from '../../db/sessions/recovery-codes.ts';
import { credentialsChanged } from '../../domain/accounts/credentials-changed.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { refuse } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import { withPassword } from '../accounts/with-password.ts';

export const userRecoveryCodesRenew: NonNullable<MutationResolvers['userRecoveryCodesRenew']> = (
  _,
  { input },
  context,
) =>
  withPassword(context, input.password, (user, counts) =>
    context.transact(async (work) => {
      const { attempts, secondFactors, now } = work;
      if (!(await secondFactors.isAdded(user.id))) return refuse('SECOND_FACTOR_NOT_FOUND');
      if (!(await proveSecondFactor(user, input.code, work))) return refuse('WRONG_CODE', ['code']);
      const recoveryCodes = newRecoveryCodes();
      await attempts.takeBack(counts);
      await secondFactors.saveRecoveryCodes(user.id, recoveryCodes);
      await tellAudited([credentialsChanged(user, 'RECOVERY_CODES_RENEWED', now())], user.id, work);
      return { user, recoveryCodes: [...recoveryCodes], userErrors: [] };
    }),
  );
