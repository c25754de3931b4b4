import { hasScope, isIdempotencyKey, requireViewer } from '@agora/kit';
import { cancelOrder } from '../domain/cancel-order.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { findOrder } from './find-order.ts';
import { refuse } from './refuse.ts';

export const Mutation: MutationResolvers = {
  async orderCancel(_, { input }, context) {
    const viewer = requireViewer(context);
    const { orderId, reason, expectedVersion, idempotencyKey } = input;
    if (!isIdempotencyKey(idempotencyKey)) return refuse('INVALID_IDEMPOTENCY_KEY', 'idempotencyKey');
    // Who changes their mind right after the checkout may be faster than the order.
    await findOrder(context, orderId, 'order:manage');

    return context.transact(async ({ orders, emit, signal, now, once }) => {
      const key = { operation: 'orderCancel', caller: viewer.id, key: idempotencyKey, input };
      const result = await once(key, async () => {
        const order = await orders.lock(orderId);
        const isByStaff = order?.customerId !== viewer.id;
        if (!order || (isByStaff && !hasScope(viewer, 'order:manage'))) {
          return { keep: false, outcome: refuse('ORDER_NOT_FOUND', 'orderId') };
        }
        const decision = cancelOrder(
          order,
          { reason, expectedVersion: expectedVersion ?? undefined, isByStaff },
          now(),
        );
        if (decision.refused) {
          const field = decision.refused === 'VERSION_CONFLICT' ? 'expectedVersion' : 'orderId';
          return { keep: false, outcome: refuse(decision.refused, field, order) };
        }
        await orders.save(decision.order, decision.entry);
        await emit(decision.events);
        await signal(`order:${orderId}`);
        return { keep: true, outcome: { order: null, userErrors: [] } };
      });
      if (result.conflict) return refuse('IDEMPOTENCY_CONFLICT', 'idempotencyKey');
      if (result.outcome.userErrors.length > 0) return result.outcome;
      // Read anew: a repetition gets the order as it is now.
      return { order: (await orders.byIds([orderId])).get(orderId) ?? null, userErrors: [] };
    });
  },
};
