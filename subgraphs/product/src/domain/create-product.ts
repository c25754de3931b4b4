import { blockOfText, isTaxClass, isVisible, lineOfText, productCreated } from '@agora/schema';
import { catalogued } from './catalogued.ts';
import { readPrice } from './price.ts';
import type { ProductDecision, ProductRefusal, ProductVariant } from './product.ts';
import { isSku } from './sku.ts';
import { freeSlug } from './slug.ts';

export interface CreateProduct {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: string;
  readonly vendorId: string | null;
  readonly taxClass: string;
  readonly variants: readonly CreateVariant[];
}

interface CreateVariant {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: { readonly amount: string; readonly currency: string };
  readonly weightGrams: number;
}

export interface CatalogueFacts {
  readonly isCategoryKnown: boolean;
  readonly isSlugTaken: boolean;
  readonly takenSkus: ReadonlySet<string>;
}

type Refusal = ProductRefusal<
  | 'INVALID_TEXT'
  | 'INVALID_PRICE'
  | 'INVALID_WEIGHT'
  | 'INVALID_TAX_CLASS'
  | 'INVALID_VARIANT_COUNT'
  | 'CATEGORY_NOT_FOUND'
  | 'SKU_TAKEN'
>;

const maxVariants = 100;
const maxWeightGrams = 1_000_000;

/** Enters a draft: nobody but its vendor and the staff sees it before it is published. */
export function createProduct(created: CreateProduct, facts: CatalogueFacts, now: Date): ProductDecision | Refusal {
  const title = lineOfText(created.title, 200);
  const description = isVisible(created.description) ? blockOfText(created.description, 10_000) : '';
  if (title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  if (description === undefined) return { refused: 'INVALID_TEXT', field: ['description'] };
  if (!isTaxClass(created.taxClass)) return { refused: 'INVALID_TAX_CLASS', field: ['taxClass'] };
  if (!facts.isCategoryKnown) return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
  if (created.variants.length < 1 || created.variants.length > maxVariants) {
    return { refused: 'INVALID_VARIANT_COUNT', field: ['variants'] };
  }

  const takenSkus = new Set(facts.takenSkus);
  const variants: ProductVariant[] = [];
  for (const [index, given] of created.variants.entries()) {
    const variant = readVariant(given, created.id, takenSkus, now);
    if ('refused' in variant) return { ...variant, field: ['variants', index.toString(), ...variant.field] };
    takenSkus.add(variant.sku);
    variants.push(variant);
  }

  const { id, categoryId, vendorId, taxClass } = created;
  const slug = freeSlug(title, id, facts.isSlugTaken);
  const product = {
    id,
    slug,
    title,
    description,
    status: 'DRAFT' as const,
    categoryId,
    vendorId,
    taxClass,
    createdAt: now,
    version: 1,
  };
  return { product, variants, events: [productCreated.draft(catalogued({ product, variants }))] };
}

function readVariant(
  given: CreateVariant,
  productId: string,
  takenSkus: ReadonlySet<string>,
  priceSince: Date,
): ProductVariant | Refusal {
  const { id, sku, weightGrams } = given;
  const title = lineOfText(given.title, 200);
  const price = readPrice(given.price);
  if (!isSku(sku)) return { refused: 'INVALID_TEXT', field: ['sku'] };
  if (title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  if (!price) return { refused: 'INVALID_PRICE', field: ['price'] };
  if (weightGrams < 0 || weightGrams > maxWeightGrams) return { refused: 'INVALID_WEIGHT', field: ['weightGrams'] };
  if (takenSkus.has(sku)) return { refused: 'SKU_TAKEN', field: ['sku'] };
  return { id, productId, sku, title, price, priceSince, weightGrams };
}
