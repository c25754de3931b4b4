import { updateMedia } from '../../domain/media/update-media.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeProduct } from '../products/change-product.ts';
import { withoutNulls } from '../without-nulls.ts';

export const productMediaUpdate: NonNullable<MutationResolvers['productMediaUpdate']> = (_, { input }, context) =>
  changeProduct(context, 'productMediaUpdate', input, (catalogued) => updateMedia(catalogued, withoutNulls(input)));
