import type { ProductConnectionResolvers, ProductResolvers } from '../generated/resolvers.ts';
import { categoriesById, variantsByProduct } from './batches.ts';
import { findProduct } from './find-product.ts';
import { required } from './required.ts';

export const Product: ProductResolvers = {
  __resolveReference: (key, context, info) => findProduct(key, context, info),
  category: ({ categoryId }, _, context) =>
    required(context.load(categoriesById, categoryId), `category ${categoryId}`),
  variants: async ({ id }, _, context) => (await context.load(variantsByProduct, id)) ?? [],
};

export const ProductConnection: ProductConnectionResolvers = {
  totalCount: ({ filter }, _, { stores }) => stores.listing.count(filter),
};
