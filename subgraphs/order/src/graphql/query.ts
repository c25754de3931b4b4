import { CodedError, conditionOf, connectionOf, readPage } from '@agora/kit';
import { newestFirst } from '../db/order-list-store.ts';
import { orderConditions } from '../db/order-conditions.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { findOrder, findOrderByNumber } from './find-order.ts';

export const Query: QueryResolvers = {
  async order(_, { id, number }, context) {
    if (id != null && number == null) return (await findOrder(context, id)) ?? null;
    if (number != null && id == null) return (await findOrderByNumber(context, number)) ?? null;
    throw new CodedError('BAD_USER_INPUT', 'Give the id of an order or its number, and not both.');
  },

  async orders(_, { where, ...args }, { stores: { orderLists } }) {
    const page = readPage(args, newestFirst);
    const matching = conditionOf(where, orderConditions);
    const rows = await orderLists.page(matching, page);
    return { ...connectionOf(rows, page, newestFirst), count: () => orderLists.count(matching) };
  },
};
