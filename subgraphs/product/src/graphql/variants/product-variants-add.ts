import { addVariants } from '../../domain/variants/add-variants.ts';
import { isSku } from '../../domain/variants/sku.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';
import { newVariants } from './new-variants.ts';

export const productVariantsAdd: NonNullable<MutationResolvers['productVariantsAdd']> = (_, { input }, context) =>
  changeProduct(context, 'productVariantsAdd', input, async (catalogued, { products, now }) => {
    const variants = newVariants(input.variants);
    const { takenSkus } = await products.claimNames({ skus: variants.map(({ sku }) => sku).filter(isSku) });
    return addVariants(
      catalogued,
      { variants, expectedVersion: input.expectedVersion ?? undefined },
      { takenSkus, now: now() },
    );
  });
