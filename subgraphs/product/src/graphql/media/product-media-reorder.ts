import { reorderMedia } from '../../domain/media/reorder-media.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';

export const productMediaReorder: NonNullable<MutationResolvers['productMediaReorder']> = (_, { input }, context) =>
  changeProduct(context, 'productMediaReorder', input, (catalogued) =>
    reorderMedia(catalogued, { mediaIds: input.mediaIds, expectedVersion: input.expectedVersion ?? undefined }),
  );
