import { withdrawVariant } from '../../domain/variants/withdraw-variant.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeVariant } from './change-variant.ts';

export const productVariantRestore: NonNullable<MutationResolvers['productVariantRestore']> = (_, { input }, context) =>
  changeVariant(context, 'productVariantRestore', input, (catalogued) =>
    withdrawVariant(catalogued, {
      variantId: input.variantId,
      isWithdrawn: false,
      expectedVersion: input.expectedVersion ?? undefined,
    }),
  );
