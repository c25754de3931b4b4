import { hasScope, mutate, requireViewer } from '@agora/kit';
import { userServiceTokenRevoked } from '@agora/schema';
import { endAccess } from '../../db/sessions/end-access.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly userId: string } | Refusal;

export const serviceTokenRevoke: NonNullable<MutationResolvers['serviceTokenRevoke']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { serviceTokenId: id } = input;
  return mutate(context, {
    operation: 'serviceTokenRevoke',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const token = await work.serviceTokens.lock(id);
      if (!token || !(token.userId === viewer.id || hasScope(viewer, 'user:manage'))) {
        return { refused: 'SERVICE_TOKEN_NOT_FOUND', field: ['serviceTokenId'] };
      }
      await work.serviceTokens.remove(id);
      await endAccess({ userId: id, sessionId: null }, work);
      const { userId } = token;
      const told = { userId, tokenId: id, revokedBy: viewer.id, revokedAt: work.now().toISOString() };
      await tellAudited([userServiceTokenRevoked.draft(told)], viewer.id, work);
      return { userId };
    },
    answer: async ({ userId }) => ({ user: (await context.stores.users.find(userId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
