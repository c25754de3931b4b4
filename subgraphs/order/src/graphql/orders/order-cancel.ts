import { hasScope, requireViewer } from '@agora/kit';
import { isCustomerOf } from '../../domain/order/order.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { cancelForPerson } from './cancel-for-person.ts';
import { findOrder } from './find-order.ts';

export const orderCancel: NonNullable<MutationResolvers['orderCancel']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  // Who changes their mind right after the checkout may be faster than the order.
  await findOrder(context, input.orderId, 'order:manage');
  return cancelForPerson(context, {
    operation: 'orderCancel',
    caller: viewer.id,
    input,
    orderId: input.orderId,
    field: 'orderId',
    actorOf(order) {
      if (isCustomerOf(order, viewer.id)) return { kind: 'CUSTOMER', userId: viewer.id };
      return hasScope(viewer, 'order:manage') ? { kind: 'STAFF', userId: viewer.id } : undefined;
    },
  });
};
