import { pathOfPicture } from '../../domain/media/picture.ts';
import type { ProductMediaResolvers } from '../../generated/resolvers.ts';

export const ProductMedia: ProductMediaResolvers = {
  url: ({ picture }, { width }, { settings }) => `${settings.mediaUrl}${pathOfPicture(picture, width ?? undefined)}`,
  width: ({ picture }) => picture.width,
  height: ({ picture }) => picture.height,
};
