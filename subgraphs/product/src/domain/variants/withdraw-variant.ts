import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import { hasTwins } from '../products/product-options.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';
import { isVariantCount } from '../products/variant-count.ts';

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
):
  | ProductDecision
  | ProductRefusal<'INVALID_VARIANT_COUNT' | 'INVALID_OPTION_VALUES' | 'OPTION_VALUES_TAKEN' | 'VERSION_CONFLICT'> {
  const stale = refuseStale(before.product, expectedVersion);
  if (stale) return stale;
  const variants = before.variants.map((one) => (one.id === variantId ? { ...one, isWithdrawn } : one));
  if (!isVariantCount(variants)) return { refused: 'INVALID_VARIANT_COUNT', field: ['variantId'] };
  if (hasTwins(variants)) return { refused: 'OPTION_VALUES_TAKEN', field: ['variantId'] };
  const restored = variants.find(({ id }) => id === variantId);
  if (!isWithdrawn && restored?.optionValues.length !== before.product.options.length) {
    return { refused: 'INVALID_OPTION_VALUES', field: ['variantId'] };
  }
  return changeCatalogued(before, { variants });
}
