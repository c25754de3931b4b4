import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { hasTwins } from '../products/product-options.ts';
import { type CreateVariant, readNewVariants } from './read-variant.ts';
import { refuseStale } from '../products/refuse-stale.ts';
import { isVariantCount } from '../products/variant-count.ts';

interface AddVariants {
  readonly variants: readonly CreateVariant[];
  readonly expectedVersion: number | undefined;
}

type Refusal = ProductRefusal<
  | 'INVALID_TEXT'
  | 'INVALID_PRICE'
  | 'INVALID_WEIGHT'
  | 'INVALID_QUANTITY_LIMIT'
  | 'INVALID_OPTION_VALUES'
  | 'OPTION_VALUES_TAKEN'
  | 'INVALID_VARIANT_COUNT'
  | 'SKU_TAKEN'
  | 'VERSION_CONFLICT'
>;

/** Adds variants behind those that a product has. */
export function addVariants(
  before: CataloguedProduct,
  { variants: created, expectedVersion }: AddVariants,
  { takenSkus, now }: { readonly takenSkus: ReadonlySet<string>; readonly now: Date },
): ProductDecision | Refusal {
  if (created.length === 0) return { refused: 'INVALID_VARIANT_COUNT', field: ['variants'] };
  const { id: productId, options } = before.product;
  const read = readNewVariants(created, { productId, takenSkus, options, now });
  if (read.refused) return read;
  const variants = [...before.variants, ...read.variants];
  if (!isVariantCount(variants)) return { refused: 'INVALID_VARIANT_COUNT', field: ['variants'] };
  if (hasTwins(variants)) return { refused: 'OPTION_VALUES_TAKEN', field: ['variants'] };
  return refuseStale(before.product, expectedVersion) ?? changeCatalogued(before, { variants });
}
