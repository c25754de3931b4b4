import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { ProductMedia } from './media.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { readAlt } from './update-media.ts';

const mostMedia = 30;

/** Puts a picture behind those that a product has. */
export function addMedia(
  before: CataloguedProduct,
  added: Pick<ProductMedia, 'id' | 'alt' | 'picture'>,
): ProductDecision | ProductRefusal<'INVALID_TEXT' | 'TOO_MANY_MEDIA'> {
  const alt = readAlt(added.alt);
  if (alt === undefined) return { refused: 'INVALID_TEXT', field: ['alt'] };
  if (before.media.length >= mostMedia) return { refused: 'TOO_MANY_MEDIA', field: ['productId'] };
  const { id: productId } = before.product;
  return changeCatalogued(before, { media: [...before.media, { ...added, alt, productId, variantIds: [] }] });
}
