import type { ProductVariant } from '../../domain/products/product.ts';
import { productVariant } from '../tables.ts';

const {
  id,
  productId,
  sku,
  title,
  priceMinor,
  currency,
  compareAtMinor,
  priceSince,
  weightGrams,
  optionValues,
  isWithdrawn,
} = productVariant;

export const variantColumns = {
  id,
  productId,
  sku,
  title,
  priceMinor,
  currency,
  compareAtMinor,
  priceSince,
  weightGrams,
  optionValues,
  isWithdrawn,
};

interface VariantRow extends Omit<ProductVariant, 'price' | 'compareAt' | 'optionValues'> {
  readonly optionValues: string[];
  readonly priceMinor: number;
  readonly currency: string;
  readonly compareAtMinor: number | null;
}

export function toVariant({ priceMinor, currency, compareAtMinor, ...rest }: VariantRow): ProductVariant {
  const compareAt = compareAtMinor === null ? null : { minor: compareAtMinor, currency };
  return { ...rest, price: { minor: priceMinor, currency }, compareAt };
}

export function toVariantRow({ price, compareAt, optionValues, ...rest }: ProductVariant): VariantRow {
  return {
    ...rest,
    optionValues: [...optionValues],
    priceMinor: price.minor,
    compareAtMinor: compareAt?.minor ?? null,
    currency: price.currency,
  };
}
