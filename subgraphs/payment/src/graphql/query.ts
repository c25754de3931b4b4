import type { QueryResolvers } from '../generated/resolvers.ts';
import { paymentsById } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Query: QueryResolvers = {
  async payment(_, { id }, context) {
    const payment = await context.load(paymentsById, id);
    return payment && mayRead(context.viewer, payment) ? payment : null;
  },
};
