import { productCreated } from '@agora/schema';
import { catalogued } from '../catalogue/catalogued.ts';
import type { ProductDecision, ProductRefusal } from './product.ts';
import { hasTwins, type ProductOption, readOptions } from './product-options.ts';
import { readProduct } from './read-product.ts';
import { type CreateVariant, readNewVariants } from '../variants/read-variant.ts';
import { freeSlug } from '../catalogue/slug.ts';
import { mostSold } from './variant-count.ts';

export interface CreateProduct {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: string;
  readonly vendorId: string | null;
  readonly taxClass: string;
  readonly brandId: string | null;
  readonly options: readonly ProductOption[];
  /** Made of the title when left out. */
  readonly slug?: string | undefined;
  readonly variants: readonly CreateVariant[];
}

export interface CatalogueFacts {
  readonly isCategoryKnown: boolean;
  /** Also where none is given. */
  readonly isBrandKnown: boolean;
  /** The slug that was given, or else the one of the title. */
  readonly isSlugTaken: boolean;
  readonly takenSkus: ReadonlySet<string>;
}

type Refusal = ProductRefusal<
  | 'INVALID_TEXT'
  | 'INVALID_PRICE'
  | 'INVALID_WEIGHT'
  | 'INVALID_QUANTITY_LIMIT'
  | 'INVALID_TAX_CLASS'
  | 'INVALID_VARIANT_COUNT'
  | 'INVALID_SLUG'
  | 'INVALID_OPTIONS'
  | 'INVALID_OPTION_VALUES'
  | 'OPTION_VALUES_TAKEN'
  | 'CATEGORY_NOT_FOUND'
  | 'BRAND_NOT_FOUND'
  | 'SKU_TAKEN'
  | 'SLUG_TAKEN'
>;

/** Enters a draft: nobody but its vendor and the staff sees it before it is published. */
export function createProduct(created: CreateProduct, facts: CatalogueFacts, now: Date): ProductDecision | Refusal {
  const { id, categoryId, vendorId, taxClass, brandId, title, description } = created;
  const read = readProduct(created);
  if (read.refused) return read;
  if (!facts.isCategoryKnown) return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
  if (!facts.isBrandKnown) return { refused: 'BRAND_NOT_FOUND', field: ['brandId'] };
  if (created.variants.length < 1 || created.variants.length > mostSold) {
    return { refused: 'INVALID_VARIANT_COUNT', field: ['variants'] };
  }
  const readOfOptions = readOptions(created.options);
  if (readOfOptions.refused) return readOfOptions;
  const { options } = readOfOptions;
  const of = { productId: id, takenSkus: facts.takenSkus, options, now };
  const readVariants = readNewVariants(created.variants, of);
  if (readVariants.refused) return readVariants;
  if (hasTwins(readVariants.variants)) return { refused: 'OPTION_VALUES_TAKEN', field: ['variants'] };
  if (created.slug !== undefined && facts.isSlugTaken) return { refused: 'SLUG_TAKEN', field: ['slug'] };

  const product = {
    id,
    slug: freeSlug(title, id, facts.isSlugTaken),
    title,
    description,
    status: 'DRAFT' as const,
    categoryId,
    vendorId,
    taxClass,
    publishFrom: null,
    publishUntil: null,
    seoTitle: null,
    seoDescription: null,
    brandId,
    options,
    attributes: {},
    createdAt: now,
    version: 1,
    ...read.fields,
  };
  const { variants } = readVariants;
  return { product, variants, media: [], events: [productCreated.draft(catalogued({ product, variants }))] };
}
