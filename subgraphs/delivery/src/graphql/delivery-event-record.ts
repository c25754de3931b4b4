import { mutate, requireViewer } from '@agora/kit';
import { keepParcel } from '../db/keep-parcel.ts';
import { recordEvent } from '../domain/record-event.ts';
import { recordableIn } from '../domain/transitions.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { moveOnLater } from '../job-kinds.ts';
import { mayRecord } from './may-read.ts';
import { refuse, type Refusal } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly deliveryId: string } | Refusal;

export const deliveryEventRecord: NonNullable<MutationResolvers['deliveryEventRecord']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'deliveryEventRecord',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { deliveries, now } = work;
      const parcel = await deliveries.lock(input.deliveryId);
      if (!parcel || !mayRecord(viewer, parcel)) return { refused: 'DELIVERY_NOT_FOUND', field: ['deliveryId'] };
      const { kind, proof, reason, expectedVersion } = input;
      const recorded = {
        kind,
        proof: proof ?? undefined,
        reason: reason ?? undefined,
        expectedVersion: expectedVersion ?? undefined,
      };
      const decision = recordEvent(parcel, recorded, now());
      if (decision.refused === 'INVALID_TRANSITION') return { ...decision, allowed: recordableIn(parcel.status) };
      if (decision.refused) return decision;
      await keepParcel(work, decision);
      await moveOnLater(work, decision.parcel);
      return { deliveryId: parcel.id };
    },
    answer: async ({ deliveryId }) => ({
      delivery: (await context.stores.deliveries.byIds([deliveryId])).get(deliveryId) ?? null,
      userErrors: [],
    }),
    refuse,
  });
};
