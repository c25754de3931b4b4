import { mutate, requireViewer } from '@agora/kit';
import { endAccess } from '../../db/sessions/end-access.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

/** For who acts, and for the customer. One that is over is answered as one that was ended. */
export const userImpersonationEnd: NonNullable<MutationResolvers['userImpersonationEnd']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  const { impersonationId } = input;
  return mutate(context, {
    operation: 'userImpersonationEnd',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const found = await work.impersonations.lock(impersonationId);
      if (!found || (found.userId !== caller && found.actorId !== caller)) {
        return { refused: 'IMPERSONATION_NOT_FOUND', field: ['impersonationId'] };
      }
      if (found.endedAt || found.expiresAt <= work.now()) return {};
      await work.impersonations.save({ ...found, endedAt: work.now() });
      await endAccess({ userId: found.userId, sessionId: found.id }, work);
      return {};
    },
    answer: async () => {
      const found = await context.stores.impersonations.byIds([impersonationId]);
      return { impersonation: found.get(impersonationId) ?? null, userErrors: [] };
    },
    refuse: refuseChange,
  });
};
