import type { OrderResolvers } from '../generated/resolvers.ts';
import { linesByOrder, timelineByOrder } from './batches.ts';
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
