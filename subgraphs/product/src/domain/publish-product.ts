import { productPublished } from '@agora/schema';
import { catalogued } from './catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

/** To publish what is published changes nothing, and is no mistake. */
export function publishProduct(
  { product, variants, media }: CataloguedProduct,
  expectedVersion?: number,
): ProductDecision | ProductRefusal<'VERSION_CONFLICT'> {
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  if (product.status === 'PUBLISHED') return { product, variants, media, events: [] };
  const published = { ...product, status: 'PUBLISHED' as const, version: product.version + 1 };
  return {
    product: published,
    variants,
    media,
    events: [productPublished.draft(catalogued({ product: published, variants }))],
  };
}
