import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { type GivenProduct, readProduct } from './read-product.ts';
import { refuseStale } from './refuse-stale.ts';

export interface UpdateProduct extends GivenProduct {
  readonly categoryId?: string | undefined;
  /** Null says that it is of none. */
  readonly brandId?: string | null | undefined;
  readonly expectedVersion?: number | undefined;
}

interface Facts {
  /** Of the category that was given. */
  readonly isCategoryKnown: boolean;
  /** Also where none is given. */
  readonly isBrandKnown: boolean;
  /** Of the slug that was given, by another product. */
  readonly isSlugTaken: boolean;
}

type Refusal = ProductRefusal<
  | 'INVALID_TEXT'
  | 'INVALID_TAX_CLASS'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'CATEGORY_NOT_FOUND'
  | 'BRAND_NOT_FOUND'
  | 'VERSION_CONFLICT'
>;

/** Says something else of a product, in whatever state it is; what is left out stays. */
export function updateProduct(
  before: CataloguedProduct,
  { categoryId, brandId, expectedVersion, ...given }: UpdateProduct,
  facts: Facts,
): ProductDecision | Refusal {
  const read = readProduct(given);
  if (read.refused) return read;
  if (categoryId !== undefined && !facts.isCategoryKnown) {
    return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
  }
  if (!facts.isBrandKnown) return { refused: 'BRAND_NOT_FOUND', field: ['brandId'] };
  if (given.slug !== undefined && facts.isSlugTaken) return { refused: 'SLUG_TAKEN', field: ['slug'] };
  const stale = refuseStale(before.product, expectedVersion);
  if (stale) return stale;
  const placed = { ...(categoryId !== undefined && { categoryId }), ...(brandId !== undefined && { brandId }) };
  const product = { ...before.product, ...read.fields, ...placed };
  return changeCatalogued(before, { product });
}
