import { connectionOf, readPage } from '@agora/kit';
import { productSort } from '../db/product-sorts.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { categoriesById, categoriesBySlug } from './batches.ts';
import { findProduct } from './find-product.ts';
import { readFilter } from './read-filter.ts';
import { requireOneKey } from './require-one-key.ts';

export const Query: QueryResolvers = {
  async products(_, args, { viewer, stores }) {
    const filter = readFilter(args, viewer);
    const order = productSort(args.orderBy ?? 'RELEVANCE', filter.query);
    const page = readPage(args, order);
    const rows = await stores.listing.page(filter, order, page);
    return { ...connectionOf(rows, page, order), filter };
  },

  product(_, key, context, info) {
    requireOneKey(key);
    return findProduct(key, context, info);
  },

  categories: (_, __, { stores }) => stores.categories.roots(),

  async category(_, { id, slug }, context) {
    requireOneKey({ id, slug });
    if (id != null) return (await context.load(categoriesById, id)) ?? null;
    return slug == null ? null : ((await context.load(categoriesBySlug, slug)) ?? null);
  },
};
