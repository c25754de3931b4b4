import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { erasureConditions, newestErasureFirst } from '../../db/privacy/erasure-store.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const erasures: NonNullable<QueryResolvers['erasures']> = async (_, { where, ...args }, { stores }) => {
  const page = readPage(args, newestErasureFirst);
  const matching = conditionOf(where, erasureConditions);
  const rows = await stores.erasures.page(matching, page);
  return { ...connectionOf(rows, page, newestErasureFirst), count: () => stores.erasures.count(matching) };
};
