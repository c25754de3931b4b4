import { updateProduct } from '../domain/update-product.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';
import { withoutNulls } from './without-nulls.ts';

export const productUpdate: NonNullable<MutationResolvers['productUpdate']> = (_, { input }, context) =>
  changeProduct(context, 'productUpdate', input, async (catalogued, { products, categories }) => {
    const given = withoutNulls(input);
    const { productId, slug, categoryId } = given;
    const isCategoryKnown = categoryId !== undefined && (await categories.has(categoryId));
    const names = slug === undefined ? { isSlugTaken: false } : await products.claimNames({ slug, by: productId });
    return updateProduct(catalogued, given, { isCategoryKnown, ...names });
  });
