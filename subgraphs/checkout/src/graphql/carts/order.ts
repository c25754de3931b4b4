import type { OrderResolvers } from '../../generated/resolvers.ts';
import { cartsByOrder } from '../batches.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async cart({ id }, _, context) {
    const cart = await context.load(cartsByOrder, id);
    return cart && cart.customerId === context.viewer?.id ? cart : null;
  },
};
