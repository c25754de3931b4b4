import { CodedError, connectionOf, readPage } from '@agora/kit';
import type { OrderFilter } from '../db/order-list-store.ts';
import type { InputMaybe, OrderWhere, QueryResolvers } from '../generated/resolvers.ts';
import { findOrder, findOrderByNumber } from './find-order.ts';
import { placeOf, sortKey } from './place-of.ts';

export const Query: QueryResolvers = {
  async order(_, { id, number }, context) {
    if (id != null && number == null) return (await findOrder(context, id)) ?? null;
    if (number != null && id == null) return (await findOrderByNumber(context, number)) ?? null;
    throw new CodedError('BAD_USER_INPUT', 'Give the id of an order or its number, and not both.');
  },

  async orders(_, { where, ...args }, { stores: { orderLists } }) {
    const page = readPage(args, sortKey);
    const filter = toFilter(where);
    const rows = await orderLists.page(filter, page);
    return { ...connectionOf(rows, page, placeOf), count: () => orderLists.count(filter) };
  },
};

function toFilter(where: InputMaybe<OrderWhere>): OrderFilter {
  const { eq, oneOf } = where?.status ?? {};
  const statuses = eq != null && oneOf != null ? oneOf.filter((status) => status === eq) : eq != null ? [eq] : oneOf;
  return {
    statuses: statuses ?? undefined,
    customerId: where?.customerId ?? undefined,
    placedFrom: where?.placedAt?.from ?? undefined,
    placedBefore: where?.placedAt?.before ?? undefined,
  };
}
