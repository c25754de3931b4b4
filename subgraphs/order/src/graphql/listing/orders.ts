import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { newestFirst } from '../../db/order-list-store.ts';
import { orderConditions } from '../../db/order-conditions.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const orders: NonNullable<QueryResolvers['orders']> = async (
  _,
  { where, ...args },
  { stores: { orderLists } },
) => {
  const page = readPage(args, newestFirst);
  const matching = conditionOf(where, orderConditions);
  const rows = await orderLists.page(matching, page);
  return { ...connectionOf(rows, page, newestFirst), count: () => orderLists.count(matching) };
};
