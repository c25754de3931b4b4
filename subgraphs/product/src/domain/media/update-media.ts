import { isVisible, lineOfText } from '@agora/schema';
import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';

interface UpdateMedia {
  readonly mediaId: string;
  readonly alt?: string | undefined;
  readonly variantIds?: readonly string[] | undefined;
  readonly expectedVersion?: number | undefined;
}

/** Says something else of a picture, or which variants it shows; what is left out stays. */
export function updateMedia(
  before: CataloguedProduct,
  { mediaId, alt: given, variantIds, expectedVersion }: UpdateMedia,
): ProductDecision | ProductRefusal<'MEDIA_NOT_FOUND' | 'VARIANT_NOT_FOUND' | 'INVALID_TEXT' | 'VERSION_CONFLICT'> {
  const known = new Set(before.variants.map(({ id }) => id));
  const alt = given === undefined ? undefined : readAlt(given);
  if (!before.media.some(({ id }) => id === mediaId)) return { refused: 'MEDIA_NOT_FOUND', field: ['mediaId'] };
  if (given !== undefined && alt === undefined) return { refused: 'INVALID_TEXT', field: ['alt'] };
  if (variantIds?.some((id) => !known.has(id))) return { refused: 'VARIANT_NOT_FOUND', field: ['variantIds'] };
  const changes = {
    ...(alt !== undefined && { alt }),
    ...(variantIds && { variantIds: [...new Set(variantIds)].sort() }),
  };
  const media = before.media.map((one) => (one.id === mediaId ? { ...one, ...changes } : one));
  return refuseStale(before.product, expectedVersion) ?? changeCatalogued(before, { media });
}

/** A picture may say nothing that its product does not say. */
export function readAlt(given: string): string | undefined {
  return isVisible(given) ? lineOfText(given, 300) : '';
}
