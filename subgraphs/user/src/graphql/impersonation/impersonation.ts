import type { ImpersonationResolvers } from '../../generated/resolvers.ts';
import { usersById } from '../batches.ts';

export const Impersonation: ImpersonationResolvers = {
  actor: async ({ actorId }, _, context) => (await context.load(usersById, actorId)) ?? null,
};
