import { lineOfText } from '@agora/schema';
import type { ProductRefusal, ProductVariant } from '../products/product.ts';
import { type ProductOption, readOptionValues, type SelectedOption } from '../products/product-options.ts';
import { readPrice } from './price.ts';
import { isSku } from './sku.ts';

const maxWeightGrams = 1_000_000;

/** More than a line of a cart has. */
const maxQuantityLimit = 999;

/** What somebody says of a variant; what is left out is not spoken of. */
export interface GivenVariant {
  readonly sku?: string | undefined;
  readonly title?: string | undefined;
  readonly weightGrams?: number | undefined;
  readonly requiresShipping?: boolean | undefined;
  /** Null says that there is none from now on. */
  readonly quantityLimitPerCustomer?: number | null | undefined;
}

type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_WEIGHT' | 'INVALID_QUANTITY_LIMIT' | 'SKU_TAKEN'>;
type Read = Partial<
  Pick<ProductVariant, 'sku' | 'title' | 'weightGrams' | 'requiresShipping' | 'quantityLimitPerCustomer'>
>;

/** The fields that are spoken of, in the form in which they are kept. */
export function readVariant(
  { sku, title: givenTitle, weightGrams, requiresShipping, quantityLimitPerCustomer: limit }: GivenVariant,
  takenSkus: ReadonlySet<string>,
): { readonly refused?: never; readonly fields: Read } | Refusal {
  const title = givenTitle === undefined ? undefined : lineOfText(givenTitle, 200);
  if (sku !== undefined && !isSku(sku)) return { refused: 'INVALID_TEXT', field: ['sku'] };
  if (givenTitle !== undefined && title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  if (weightGrams !== undefined && (weightGrams < 0 || weightGrams > maxWeightGrams)) {
    return { refused: 'INVALID_WEIGHT', field: ['weightGrams'] };
  }
  if (limit != null && (limit < 1 || limit > maxQuantityLimit)) {
    return { refused: 'INVALID_QUANTITY_LIMIT', field: ['quantityLimitPerCustomer'] };
  }
  if (sku !== undefined && takenSkus.has(sku)) return { refused: 'SKU_TAKEN', field: ['sku'] };
  return {
    fields: {
      ...(sku !== undefined && { sku }),
      ...(title !== undefined && { title }),
      ...(weightGrams !== undefined && { weightGrams }),
      ...(limit !== undefined && { quantityLimitPerCustomer: limit }),
      ...(requiresShipping !== undefined && { requiresShipping }),
    },
  };
}

export interface CreateVariant {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly price: { readonly amount: string; readonly currency: string };
  readonly weightGrams: number;
  readonly quantityLimitPerCustomer: number | null;
  readonly requiresShipping: boolean;
  readonly options: readonly SelectedOption[];
}

interface NewVariantFacts {
  readonly productId: string;
  readonly takenSkus: ReadonlySet<string>;
  /** Of the product. */
  readonly options: readonly ProductOption[];
  readonly now: Date;
}

/** New variants of a product; a refusal names the first of them that is amiss. */
export function readNewVariants(
  created: readonly CreateVariant[],
  { productId, takenSkus, options, now }: NewVariantFacts,
):
  | { readonly refused?: never; readonly variants: readonly ProductVariant[] }
  | Refusal
  | ProductRefusal<'INVALID_PRICE' | 'INVALID_OPTION_VALUES'> {
  const taken = new Set(takenSkus);
  const variants: ProductVariant[] = [];
  for (const [index, { id, price: givenPrice, options: selected, ...given }] of created.entries()) {
    const within = (field: readonly string[]) => ['variants', index.toString(), ...field];
    const price = readPrice(givenPrice);
    if (!price) return { refused: 'INVALID_PRICE', field: within(['price']) };
    const read = readVariant(given, taken);
    if (read.refused) return { refused: read.refused, field: within(read.field) };
    const optionValues = readOptionValues(options, selected);
    if (!optionValues) return { refused: 'INVALID_OPTION_VALUES', field: within(['options']) };
    taken.add(given.sku);
    const ofProduct = { id, productId, price, compareAt: null, priceSince: now, optionValues, isWithdrawn: false };
    variants.push({ ...given, ...read.fields, ...ofProduct });
  }
  return { variants };
}
