import { removeMedia } from '../../domain/media/remove-media.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';

export const productMediaRemove: NonNullable<MutationResolvers['productMediaRemove']> = (_, { input }, context) =>
  changeProduct(context, 'productMediaRemove', input, (catalogued) =>
    removeMedia(catalogued, { mediaId: input.mediaId, expectedVersion: input.expectedVersion ?? undefined }),
  );
