import { pathOfPicture } from '../../domain/media/picture.ts';
import { keys } from '../../domain/translations/source-texts.ts';
import type { ProductMediaResolvers } from '../../generated/resolvers.ts';
import { readTranslated } from '../translations/read-translated.ts';

export const ProductMedia: ProductMediaResolvers = {
  url: ({ picture }, { width }, { settings }) => `${settings.mediaUrl}${pathOfPicture(picture, width ?? undefined)}`,
  alt: async ({ id, productId, alt }, { language }, context) =>
    (await readTranslated(context, 'PRODUCT', productId, language)).text(keys.media(id), alt),
  width: ({ picture }) => picture.width,
  height: ({ picture }) => picture.height,
};
