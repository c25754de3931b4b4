import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';

interface RemoveMedia {
  readonly mediaId: string;
  readonly expectedVersion: number | undefined;
}

/** Takes a picture from a product. */
export function removeMedia(
  before: CataloguedProduct,
  { mediaId, expectedVersion }: RemoveMedia,
): ProductDecision | ProductRefusal<'MEDIA_NOT_FOUND' | 'VERSION_CONFLICT'> {
  const media = before.media.filter(({ id }) => id !== mediaId);
  if (media.length === before.media.length) return { refused: 'MEDIA_NOT_FOUND', field: ['mediaId'] };
  return refuseStale(before.product, expectedVersion) ?? changeCatalogued(before, { media });
}
