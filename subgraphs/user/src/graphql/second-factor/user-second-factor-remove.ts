import { credentialsChanged } from '../../domain/accounts/credentials-changed.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { refuse } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import { withPassword } from '../accounts/with-password.ts';

export const userSecondFactorRemove: NonNullable<MutationResolvers['userSecondFactorRemove']> = (
  _,
  { input },
  context,
) =>
  withPassword(context, input.password, (user, counts) =>
    context.transact(async (work) => {
      const { attempts, secondFactors, loginChallenges, now } = work;
      if (!(await secondFactors.isAdded(user.id))) return refuse('SECOND_FACTOR_NOT_FOUND');
      if (!(await proveSecondFactor(user, input.code, work))) return refuse('WRONG_CODE', ['code']);
      await attempts.takeBack(counts);
      await secondFactors.remove(user.id);
      await loginChallenges.removeAllOf(user.id);
      await tellAudited([credentialsChanged(user, 'SECOND_FACTOR_REMOVED', now())], user.id, work);
      return { user, userErrors: [] };
    }),
  );
