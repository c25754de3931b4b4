import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import { inOrder } from '../catalogue/in-order.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';
import { soldOf } from '../products/variant-count.ts';

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
  const sold = inOrder(soldOf(before.variants), variantIds);
  if (!sold) return { refused: 'INCOMPLETE_ORDER', field: ['variantIds'] };
  const variants = [...sold, ...before.variants.filter(({ isWithdrawn }) => isWithdrawn)];
  return refuseStale(before.product, expectedVersion) ?? changeCatalogued(before, { variants });
}
