import { archiveProduct } from '../../domain/products/archive-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';

export const productArchive: NonNullable<MutationResolvers['productArchive']> = (_, { input }, context) =>
  changeProduct(context, 'productArchive', input, (catalogued) =>
    archiveProduct(catalogued, input.expectedVersion ?? undefined),
  );
