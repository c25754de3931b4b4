import { productArchived } from '@agora/schema';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

/** To archive what is archived changes nothing, and is no mistake. */
export function archiveProduct(
  { product, variants, media }: CataloguedProduct,
  expectedVersion?: number,
): ProductDecision | ProductRefusal<'VERSION_CONFLICT'> {
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  if (product.status === 'ARCHIVED') return { product, variants, media, events: [] };
  return {
    product: { ...product, status: 'ARCHIVED', publishFrom: null, publishUntil: null, version: product.version + 1 },
    variants,
    media,
    events: [productArchived.draft({ productId: product.id, variantIds: variants.map(({ id }) => id) })],
  };
}
