import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import { inOrder } from '../catalogue/in-order.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';

interface ReorderMedia {
  /** All, in their new order. */
  readonly mediaIds: readonly string[];
  readonly expectedVersion: number | undefined;
}

/** Shows the pictures of a product in another order; the first stands for it in lists. */
export function reorderMedia(
  before: CataloguedProduct,
  { mediaIds, expectedVersion }: ReorderMedia,
): ProductDecision | ProductRefusal<'INCOMPLETE_ORDER' | 'VERSION_CONFLICT'> {
  const media = inOrder(before.media, mediaIds);
  if (!media) return { refused: 'INCOMPLETE_ORDER', field: ['mediaIds'] };
  return refuseStale(before.product, expectedVersion) ?? changeCatalogued(before, { media });
}
