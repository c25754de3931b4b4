import { mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { endAccess } from '../../db/sessions/end-access.ts';
import { keepSessionEnds } from '../../db/sessions/keep-session-ends.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const userSessionEnd: NonNullable<MutationResolvers['userSessionEnd']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  const { sessionId } = input;
  return mutate(context, {
    operation: 'userSessionEnd',
    caller: userId,
    input,
    async decide(work): Promise<Outcome> {
      const session = await work.sessions.lock(sessionId, userId);
      if (!session) return { refused: 'SESSION_NOT_FOUND', field: ['sessionId'] };
      if (session.endedAt) return {};
      await work.sessions.save({ ...session, endedAt: work.now() });
      await keepSessionEnds([session], { reason: 'ENDED', actorId: userId }, work);
      await endAccess({ userId, sessionId }, work);
      return {};
    },
    answer: async () => ({ session: (await context.stores.sessions.find(sessionId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
