import { mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { endAllSessions } from '../../db/sessions/end-all-sessions.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const userSessionsEnd: NonNullable<MutationResolvers['userSessionsEnd']> = (_, { input }, context) => {
  const { id: userId, sessionId } = requireViewer(context);
  return mutate(context, {
    operation: 'userSessionsEnd',
    caller: userId,
    input,
    async decide(work): Promise<Outcome> {
      if (input.keepsCurrent && sessionId !== undefined) await endOtherSessions(userId, sessionId, work);
      else await endAllSessions(userId, { reason: 'ENDED', actorId: userId }, work);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(userId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
