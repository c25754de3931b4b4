import { isSku } from '../../domain/variants/sku.ts';
import { updateVariant } from '../../domain/variants/update-variant.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeVariant } from './change-variant.ts';
import { withoutNulls } from '../without-nulls.ts';

export const productVariantUpdate: NonNullable<MutationResolvers['productVariantUpdate']> = (_, { input }, context) =>
  changeVariant(context, 'productVariantUpdate', input, async (catalogued, { products }) => {
    const given = withoutNulls(input);
    const skus = [given.sku ?? ''].filter(isSku);
    const { takenSkus } = await products.claimNames({ skus, by: given.variantId });
    const { quantityLimitPerCustomer } = input;
    return updateVariant(
      catalogued,
      { ...given, quantityLimitPerCustomer, expectedVersion: given.expectedVersion },
      takenSkus,
    );
  });
