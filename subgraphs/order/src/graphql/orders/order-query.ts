import { CodedError } from '@agora/kit';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { findOrder, findOrderByNumber } from './find-order.ts';

export const order: NonNullable<QueryResolvers['order']> = async (_, { id, number }, context) => {
  if (id != null && number == null) return (await findOrder(context, id)) ?? null;
  if (number != null && id == null) return (await findOrderByNumber(context, number)) ?? null;
  throw new CodedError('BAD_USER_INPUT', 'Give the id of an order or its number, and not both.');
};
