import type { ProductVariant } from '../domain/product.ts';
import { productVariant } from './tables.ts';

const { id, productId, sku, title, priceMinor, currency, priceSince, weightGrams, optionValues, isWithdrawn } =
  productVariant;

export const variantColumns = {
  id,
  productId,
  sku,
  title,
  priceMinor,
  currency,
  priceSince,
  weightGrams,
  optionValues,
  isWithdrawn,
};

interface VariantRow extends Omit<ProductVariant, 'price' | 'optionValues'> {
  readonly optionValues: string[];
  readonly priceMinor: number;
  readonly currency: string;
}

export function toVariant({ priceMinor, currency, ...rest }: VariantRow): ProductVariant {
  return { ...rest, price: { minor: priceMinor, currency } };
}

export function toVariantRow({ price, optionValues, ...rest }: ProductVariant): VariantRow {
  return { ...rest, optionValues: [...optionValues], priceMinor: price.minor, currency: price.currency };
}
