import { reorderVariants } from '../../domain/variants/reorder-variants.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';

export const productVariantsReorder: NonNullable<MutationResolvers['productVariantsReorder']> = (
  _,
  { input },
  context,
) =>
  changeProduct(context, 'productVariantsReorder', input, (catalogued) =>
    reorderVariants(catalogued, {
      variantIds: input.variantIds,
      expectedVersion: input.expectedVersion ?? undefined,
    }),
  );
