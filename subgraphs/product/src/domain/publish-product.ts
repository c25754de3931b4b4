import { productPublished } from '@agora/schema';
import { catalogued } from './catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseTransition } from './refuse-transition.ts';

export function publishProduct(
  { product, variants, media }: CataloguedProduct,
  expectedVersion?: number,
): ProductDecision | ProductRefusal<'VERSION_CONFLICT' | 'INVALID_TRANSITION'> {
  const refusal = refuseTransition(product, { transition: 'publish', expectedVersion, field: 'productId' });
  if (refusal) return refusal;
  const published = { ...product, status: 'PUBLISHED' as const, version: product.version + 1 };
  return {
    product: published,
    variants,
    media,
    events: [productPublished.draft(catalogued({ product: published, variants }))],
  };
}
