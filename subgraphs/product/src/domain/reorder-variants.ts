import { changeCatalogued } from './change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';
import { soldOf } from './variant-count.ts';

interface ReorderVariants {
  /** All that are sold, in their new order. */
  readonly variantIds: readonly string[];
  readonly expectedVersion: number | undefined;
}

/** Shows the variants of a product in another order; those that are withdrawn come behind them. */
export function reorderVariants(
  before: CataloguedProduct,
  { variantIds, expectedVersion }: ReorderVariants,
): ProductDecision | ProductRefusal<'INCOMPLETE_ORDER' | 'VERSION_CONFLICT'> {
  const stale = refuseStale(before.product, expectedVersion);
  if (stale) return stale;
  const sold = new Map(soldOf(before.variants).map((variant) => [variant.id, variant]));
  const ordered = [...new Set(variantIds)].flatMap((id) => sold.get(id) ?? []);
  if (ordered.length !== sold.size || ordered.length !== variantIds.length) {
    return { refused: 'INCOMPLETE_ORDER', field: ['variantIds'] };
  }
  return changeCatalogued(before, { variants: [...ordered, ...before.variants.filter((one) => one.isWithdrawn)] });
}
