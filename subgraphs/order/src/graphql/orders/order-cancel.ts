import { hasScope, mutate, requireViewer } from '@agora/kit';
import type { Actor } from '../../domain/order/actor.ts';
import { cancelOrder } from '../../domain/cancelling/cancel-order.ts';
import { isCustomerOf } from '../../domain/order/order.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { keepDecision } from '../../db/keep-decision.ts';
import { findOrder } from './find-order.ts';
import { refuse, type Refusal } from '../refuse.ts';

export const orderCancel: NonNullable<MutationResolvers['orderCancel']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { orderId, reason, expectedVersion } = input;
  // Who changes their mind right after the checkout may be faster than the order.
  await findOrder(context, orderId, 'order:manage');

  return mutate(context, {
    operation: 'orderCancel',
    caller: viewer.id,
    input,
    async decide(work): Promise<{ refused?: never } | Refusal> {
      const { orders, now } = work;
      const order = await orders.lock(orderId);
      const isByStaff = !order || !isCustomerOf(order, viewer.id);
      if (!order || (isByStaff && !hasScope(viewer, 'order:manage'))) {
        return { refused: 'ORDER_NOT_FOUND', field: ['orderId'] };
      }
      const actor: Actor = { kind: isByStaff ? 'STAFF' : 'CUSTOMER', userId: viewer.id };
      const wanted = { reason, expectedVersion: expectedVersion ?? undefined, actor };
      const decision = cancelOrder(order, wanted, now());
      if (decision.refused === 'VERSION_CONFLICT') {
        return { refused: decision.refused, field: ['expectedVersion'], version: order.version };
      }
      if (decision.refused) return { refused: decision.refused, field: ['orderId'], status: order.status };
      await keepDecision(work, decision);
      return {};
    },
    answer: async () => ({
      order: (await context.stores.orders.byIds([orderId])).get(orderId) ?? null,
      userErrors: [],
    }),
    refuse,
  });
};
