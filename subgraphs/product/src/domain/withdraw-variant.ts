import { changeCatalogued } from './change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';
import { isVariantCount } from './variant-count.ts';

interface WithdrawVariant {
  readonly variantId: string;
  /** False puts it on sale again. */
  readonly isWithdrawn: boolean;
  readonly expectedVersion: number | undefined;
}

/** Takes one variant out of sale, or puts it back. One at least is left: who wants none archives the product. */
export function withdrawVariant(
  before: CataloguedProduct,
  { variantId, isWithdrawn, expectedVersion }: WithdrawVariant,
): ProductDecision | ProductRefusal<'INVALID_VARIANT_COUNT' | 'VERSION_CONFLICT'> {
  const stale = refuseStale(before.product, expectedVersion);
  if (stale) return stale;
  const variants = before.variants.map((one) => (one.id === variantId ? { ...one, isWithdrawn } : one));
  if (!isVariantCount(variants)) return { refused: 'INVALID_VARIANT_COUNT', field: ['variantId'] };
  return changeCatalogued(before, { variants });
}
