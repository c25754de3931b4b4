import { withdrawVariant } from '../../domain/variants/withdraw-variant.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeVariant } from './change-variant.ts';

export const productVariantWithdraw: NonNullable<MutationResolvers['productVariantWithdraw']> = (
  _,
  { input },
  context,
) =>
  changeVariant(context, 'productVariantWithdraw', input, (catalogued) =>
    withdrawVariant(catalogued, {
      variantId: input.variantId,
      isWithdrawn: true,
      expectedVersion: input.expectedVersion ?? undefined,
    }),
  );
