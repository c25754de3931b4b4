import { connectionOf, hasScope, readPage } from '@agora/kit';
import { newestFirst } from '../../db/order-list-store.ts';
import type { UserResolvers } from '../../generated/resolvers.ts';
import { orderCountsByCustomer, ordersByCustomer } from '../batches.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async orders({ id }, args, context) {
    const page = readPage(args, newestFirst);
    const isForViewer = context.viewer?.id === id || hasScope(context.viewer, 'order:read:any');
    if (!isForViewer) return { ...connectionOf([], page, newestFirst), count: () => Promise.resolve(0) };
    const rows = (await context.load(ordersByCustomer, id, page)) ?? [];
    return {
      ...connectionOf(rows, page, newestFirst),
      count: async () => (await context.load(orderCountsByCustomer, id)) ?? 0,
    };
  },
};
