import { setVariantPrice } from '../domain/set-variant-price.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { changeVariant } from './change-variant.ts';

export const productVariantPriceSet: NonNullable<MutationResolvers['productVariantPriceSet']> = (
  _,
  { input },
  context,
) =>
  changeVariant(context, 'productVariantPriceSet', input, (catalogued, { now }) => {
    const { variantId, price, expectedVersion } = input;
    return setVariantPrice(catalogued, { variantId, price, expectedVersion: expectedVersion ?? undefined }, now());
  });
