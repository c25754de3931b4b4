import { setOptions } from '../../domain/products/set-options.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';

export const productOptionsSet: NonNullable<MutationResolvers['productOptionsSet']> = (_, { input }, context) =>
  changeProduct(context, 'productOptionsSet', input, (catalogued) =>
    setOptions(catalogued, { ...input, expectedVersion: input.expectedVersion ?? undefined }),
  );
