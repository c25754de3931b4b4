import { updateProduct } from '../../domain/products/update-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';
import { withoutNulls } from '../without-nulls.ts';

export const productUpdate: NonNullable<MutationResolvers['productUpdate']> = (_, { input }, context) =>
  changeProduct(context, 'productUpdate', input, async (catalogued, { products, categories, brands }) => {
    const { removeBrand, ...rest } = input;
    const { brandId: namedBrand, ...given } = withoutNulls(rest);
    if (removeBrand && namedBrand !== undefined) return { refused: 'BRAND_NOT_FOUND', field: ['removeBrand'] };
    const brandId = removeBrand ? null : namedBrand;
    const { productId, slug, categoryId } = given;
    const isBrandKnown = brandId == null || (await brands.has(brandId));
    const isCategoryKnown = categoryId !== undefined && (await categories.has(categoryId));
    const names = slug === undefined ? { isSlugTaken: false } : await products.claimNames({ slug, by: productId });
    return updateProduct(catalogued, { ...given, brandId }, { isCategoryKnown, isBrandKnown, ...names });
  });
