import { productArchived } from '@agora/schema';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseTransition } from './refuse-transition.ts';

export function archiveProduct(
  { product, variants, media }: CataloguedProduct,
  expectedVersion?: number,
): ProductDecision | ProductRefusal<'VERSION_CONFLICT' | 'INVALID_TRANSITION'> {
  const refusal = refuseTransition(product, { transition: 'archive', expectedVersion, field: 'productId' });
  if (refusal) return refusal;
  return {
    product: { ...product, status: 'ARCHIVED', version: product.version + 1 },
    variants,
    media,
    events: [productArchived.draft({ productId: product.id, variantIds: variants.map(({ id }) => id) })],
  };
}
