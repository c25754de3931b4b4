import { connectionOf, hasScope, readPage } from '@agora/kit';
import type { UserResolvers } from '../generated/resolvers.ts';
import { orderCountsByCustomer, ordersByCustomer } from './batches.ts';
import { placeOf, sortKey } from './place-of.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async orders({ id }, args, context) {
    const page = readPage(args, sortKey);
    const isForViewer = context.viewer?.id === id || hasScope(context.viewer, 'order:read:any');
    if (!isForViewer) return { ...connectionOf([], page, placeOf), count: () => Promise.resolve(0) };
    const rows = (await context.load(ordersByCustomer, id, page)) ?? [];
    return {
      ...connectionOf(rows, page, placeOf),
      count: async () => (await context.load(orderCountsByCustomer, id)) ?? 0,
    };
  },
};
