import type {
  OrderLineResolvers,
  OrderResolvers,
  OrderStatusChangeResolvers,
  OrderTimelineEntryResolvers,
} from '../generated/resolvers.ts';
import { linesByOrder, timelineByOrder } from './batches.ts';
import { toCursor } from './change-cursor.ts';
import { findOrder, findOrderByNumber } from './find-order.ts';

export const Order: OrderResolvers = {
  async __resolveReference(reference, context) {
    const order =
      'id' in reference ? await findOrder(context, reference.id) : await findOrderByNumber(context, reference.number);
    return order ?? null;
  },
  customer: ({ customerId }) => ({ id: customerId }),
  lines: async ({ id }, _, context) => (await context.load(linesByOrder, id)) ?? [],
  timeline: async ({ id }, _, context) => (await context.load(timelineByOrder, id)) ?? [],
};

export const OrderLine: OrderLineResolvers = {
  id: ({ lineId }) => lineId,
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
  cancelledQuantity: ({ cancelled }) => cancelled,
  shippedQuantity: ({ shipped }) => shipped,
  deliveredQuantity: ({ delivered }) => delivered,
  returnedQuantity: ({ returned }) => returned,
  refundedQuantity: ({ refunded }) => refunded,
};

export const OrderTimelineEntry: OrderTimelineEntryResolvers = { cursor: toCursor };

export const OrderStatusChange: OrderStatusChangeResolvers = {
  cursor: ({ entry }) => toCursor(entry),
  status: ({ entry }) => entry.status,
  previousStatus: ({ entry }) => entry.previousStatus,
  occurredAt: ({ entry }) => entry.occurredAt,
  order: ({ order }) => order ?? null,
};
