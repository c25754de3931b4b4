import { publishProduct } from '../../domain/products/publish-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from './change-product.ts';

export const productPublish: NonNullable<MutationResolvers['productPublish']> = (_, { input }, context) =>
  changeProduct(context, 'productPublish', input, (catalogued, { now }) =>
    publishProduct(catalogued, input.expectedVersion ?? undefined, now()),
  );
