import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { type GivenVariant, readVariant } from './read-variant.ts';
import { refuseStale } from '../products/refuse-stale.ts';

interface UpdateVariant extends GivenVariant {
  readonly variantId: string;
  readonly expectedVersion: number | undefined;
}

type Refusal = ProductRefusal<
  'INVALID_TEXT' | 'INVALID_WEIGHT' | 'INVALID_QUANTITY_LIMIT' | 'SKU_TAKEN' | 'VERSION_CONFLICT'
>;

/** Says something else of a variant; what is left out stays. */
export function updateVariant(
  before: CataloguedProduct,
  { variantId, expectedVersion, ...given }: UpdateVariant,
  /** By other variants. */
  takenSkus: ReadonlySet<string>,
): ProductDecision | Refusal {
  const read = readVariant(given, takenSkus);
  if (read.refused) return read;
  const stale = refuseStale(before.product, expectedVersion);
  if (stale) return stale;
  const variants = before.variants.map((one) => (one.id === variantId ? { ...one, ...read.fields } : one));
  return changeCatalogued(before, { variants });
}
