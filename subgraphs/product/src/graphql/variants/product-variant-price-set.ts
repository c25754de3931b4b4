import { setVariantPrice } from '../../domain/variants/set-variant-price.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeVariant } from './change-variant.ts';

export const productVariantPriceSet: NonNullable<MutationResolvers['productVariantPriceSet']> = (
  _,
  { input },
  context,
) =>
  changeVariant(context, 'productVariantPriceSet', input, (catalogued, { now }) => {
    const { variantId, price, compareAtPrice, removeCompareAtPrice, expectedVersion } = input;
    if (compareAtPrice && removeCompareAtPrice) return { refused: 'INVALID_PRICE', field: ['removeCompareAtPrice'] };
    const said = removeCompareAtPrice ? null : (compareAtPrice ?? undefined);
    const given = { variantId, price, compareAtPrice: said, expectedVersion: expectedVersion ?? undefined };
    return setVariantPrice(catalogued, given, now());
  });
