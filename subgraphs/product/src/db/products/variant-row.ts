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
  listedPriceMinor,
  listedCompareAtMinor,
  priceSince,
  weightGrams,
  quantityLimitPerCustomer,
  requiresShipping,
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
  listedPriceMinor,
  listedCompareAtMinor,
  priceSince,
  weightGrams,
  quantityLimitPerCustomer,
  requiresShipping,
  optionValues,
  isWithdrawn,
};

interface VariantRow extends Omit<ProductVariant, 'price' | 'compareAt' | 'listed' | 'optionValues'> {
  readonly optionValues: string[];
  readonly priceMinor: number;
  readonly currency: string;
  readonly compareAtMinor: number | null;
  readonly listedPriceMinor: number | null;
  readonly listedCompareAtMinor: number | null;
}

export function toVariant({
  priceMinor,
  currency,
  compareAtMinor,
  listedPriceMinor,
  listedCompareAtMinor,
  ...rest
}: VariantRow): ProductVariant {
  const money = (minor: number | null) => (minor === null ? null : { minor, currency });
  const listed = money(listedPriceMinor);
  return {
    ...rest,
    price: { minor: priceMinor, currency },
    compareAt: money(compareAtMinor),
    listed: listed && { price: listed, compareAt: money(listedCompareAtMinor) },
  };
}

export function toVariantRow({ price, compareAt, listed, optionValues, ...rest }: ProductVariant): VariantRow {
  return {
    ...rest,
    optionValues: [...optionValues],
    priceMinor: price.minor,
    compareAtMinor: compareAt?.minor ?? null,
    listedPriceMinor: listed?.price.minor ?? null,
    listedCompareAtMinor: listed?.compareAt?.minor ?? null,
    currency: price.currency,
  };
}
