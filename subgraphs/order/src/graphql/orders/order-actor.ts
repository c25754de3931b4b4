import { hasScope } from '@agora/kit';
import type { OrderActorResolvers } from '../../generated/resolvers.ts';

export const OrderActor: OrderActorResolvers = {
  /** Who of the shop's people did something is for them to know. */
  user(actor, _, { viewer }) {
    const userId = 'userId' in actor ? actor.userId : undefined;
    if (!userId) return null;
    return viewer?.id === userId || hasScope(viewer, 'order:read:any') ? { id: userId } : null;
  },
  service: (actor) => (actor.kind === 'SERVICE' ? actor.service : null),
};
