import { setAttributes } from '../../domain/products/set-attributes.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';

export const productAttributesSet: NonNullable<MutationResolvers['productAttributesSet']> = (_, { input }, context) =>
  changeProduct(context, 'productAttributesSet', input, async (catalogued, { attributes }) => {
    const known = await attributes.forCategory(catalogued.product.categoryId, { isLocked: true });
    const byCode = new Map(known.map((attribute) => [attribute.code, attribute]));
    return setAttributes(catalogued, { ...input, expectedVersion: input.expectedVersion ?? undefined }, byCode);
  });
