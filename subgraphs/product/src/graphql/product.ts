import { soldOf } from '../domain/variant-count.ts';
import type { ProductConnectionResolvers, ProductResolvers } from '../generated/resolvers.ts';
import { categoriesById, mediaByProduct, variantsByProduct } from './batches.ts';
import { findProduct } from './find-product.ts';
import { required } from './required.ts';

export const Product: ProductResolvers = {
  __resolveReference: (key, context, info) => findProduct(key, context, info),
  category: ({ categoryId }, _, context) =>
    required(context.load(categoriesById, categoryId), `category ${categoryId}`),
  async variants({ id }, { includeWithdrawn }, context) {
    const variants = (await context.load(variantsByProduct, id)) ?? [];
    return includeWithdrawn ? variants : soldOf(variants);
  },
  media: async ({ id }, _, context) => (await context.load(mediaByProduct, id)) ?? [],
};

export const ProductConnection: ProductConnectionResolvers = {
  totalCount: ({ filter }, _, { stores }) => stores.listing.count(filter),
};
