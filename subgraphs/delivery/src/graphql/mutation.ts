import { recordEvent } from '../domain/record-event.ts';
import { recordableIn } from '../domain/transitions.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

export const Mutation: MutationResolvers = {
  async deliveryEventRecord(_, { input }, context) {
    return context.transact(async ({ deliveries, emit, now }) => {
      const delivery = await deliveries.lock(input.deliveryId);
      if (!delivery) return refuse('DELIVERY_NOT_FOUND', ['deliveryId']);
      const { kind, proof, reason, expectedVersion } = input;
      const recorded = {
        kind,
        proof: proof ?? undefined,
        reason: reason ?? undefined,
        expectedVersion: expectedVersion ?? undefined,
      };
      const decision = recordEvent(delivery, recorded, now());
      if (decision.refused) {
        const isForbidden = decision.refused === 'INVALID_TRANSITION';
        return refuse(decision.refused, decision.field, isForbidden ? recordableIn(delivery.status) : null);
      }
      await deliveries.save(decision);
      await emit(decision.events);
      return { delivery: decision.delivery, userErrors: [] };
    });
  },
};
