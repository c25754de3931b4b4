import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import {
  byVariant,
  countConditions,
  countLineConditions,
  isOfCount,
  isOfVendor,
  latestFirst,
} from '../../db/count-store.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { readsOnly } from '../may-change.ts';
import { findCount } from './find-count.ts';

export const stockCounts: NonNullable<QueryResolvers['stockCounts']> = async (
  _,
  { where, ...args },
  { stores: { counts }, viewer },
) => {
  const page = readPage(args, latestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(conditionOf(where, countConditions), vendorId === undefined ? undefined : isOfVendor(vendorId));
  const rows = await counts.page(matching, page);
  return { ...connectionOf(rows, page, latestFirst), count: () => counts.count(matching) };
};

export const stockCount: NonNullable<QueryResolvers['stockCount']> = (_, { id }, context) => findCount(id, context);

export const stockCountLines: NonNullable<QueryResolvers['stockCountLines']> = async (
  _,
  { countId, where, ...args },
  context,
) => {
  const page = readPage(args, byVariant);
  if (!(await findCount(countId, context))) return null;
  const { counts } = context.stores;
  const matching = and(isOfCount(countId), conditionOf(where, countLineConditions));
  const rows = await counts.pageOfLines(matching, page);
  return { ...connectionOf(rows, page, byVariant), count: () => counts.countOfLines(matching) };
};
