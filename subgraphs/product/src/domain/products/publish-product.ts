import { productPublished } from '@agora/schema';
import { catalogued, updated } from '../catalogue/catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { statusAt } from './publication.ts';
import { refuseStale } from './refuse-stale.ts';

/** At once and for ever. To publish what is published changes nothing, and is no mistake. */
export function publishProduct(
  { product, variants, media }: CataloguedProduct,
  expectedVersion: number | undefined,
  now: Date,
): ProductDecision | ProductRefusal<'VERSION_CONFLICT'> {
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  const isPublished = statusAt(product, now) === 'PUBLISHED';
  if (isPublished && product.publishUntil === null) return { product, variants, media, events: [] };
  const window = { publishFrom: null, publishUntil: null };
  const published = { ...product, ...window, status: 'PUBLISHED' as const, version: product.version + 1 };
  return {
    product: published,
    variants,
    media,
    events: [
      isPublished
        ? updated({ product: published, variants })
        : productPublished.draft(catalogued({ product: published, variants })),
    ],
  };
}
