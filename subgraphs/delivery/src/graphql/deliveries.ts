import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { deliveryConditions, isOfDepot, soonestFirst } from '../db/delivery-list.ts';
import type { DeliveryConnectionResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readsOnly } from './may-read.ts';

export const deliveries: NonNullable<QueryResolvers['deliveries']> = async (
  _,
  { where, ...args },
  { stores: { deliveryList }, viewer },
) => {
  const page = readPage(args, soonestFirst);
  const depot = readsOnly(viewer);
  const matching = and(conditionOf(where, deliveryConditions), depot === undefined ? undefined : isOfDepot(depot));
  const rows = await deliveryList.page(matching, page);
  return { ...connectionOf(rows, page, soonestFirst), count: () => deliveryList.count(matching) };
};

export const DeliveryConnection: DeliveryConnectionResolvers = { totalCount: ({ count }) => count() };
