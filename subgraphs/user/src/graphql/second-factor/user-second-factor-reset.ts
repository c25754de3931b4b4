import { mutate, requireScope } from '@agora/kit';
import { credentialsChanged } from '../../domain/accounts/credentials-changed.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { endAllSessions } from '../../db/sessions/end-all-sessions.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const userSecondFactorReset: NonNullable<MutationResolvers['userSecondFactorReset']> = (
  _,
  { input },
  context,
) => {
  const { id: caller } = requireScope(context, 'user:manage');
  const { userId } = input;
  return mutate(context, {
    operation: 'userSecondFactorReset',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const user = await work.users.lock(userId);
      if (!user) return { refused: 'USER_NOT_FOUND', field: ['userId'] };
      // An admin whose session was stolen must not lose the factor by it.
      if (userId === caller) return { refused: 'OWN_SECOND_FACTOR', field: ['userId'] };
      if (!(await work.secondFactors.isAdded(userId))) return { refused: 'SECOND_FACTOR_NOT_FOUND', field: ['userId'] };
      await work.secondFactors.remove(userId);
      await endAllSessions(userId, { reason: 'SECOND_FACTOR_RESET', actorId: caller }, work);
      await tellAudited([credentialsChanged(user, 'SECOND_FACTOR_REMOVED', work.now())], caller, work);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(userId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
