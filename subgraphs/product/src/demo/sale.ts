import { v5 as uuidv5 } from 'uuid';
import type { PriceList } from '../domain/prices/price-list.ts';
import type { ProductVariant } from '../domain/products/product.ts';
import { shopCurrency } from '../domain/variants/price.ts';

const namespace = '6f3a1c52-51a5-5f0e-8d7c-2b9e4a7d6c33';
const everyNth = 12;
const percentLeft = 80;

/** A sale of the demo shop, which began when the shop opened and goes on until staff end it. */
export function demoSale(now: Date): PriceList {
  return {
    id: uuidv5('Opening sale', namespace),
    name: 'Opening sale',
    kind: 'SALE',
    status: 'ACTIVE',
    currency: shopCurrency,
    customerGroup: null,
    startsAt: now,
    endsAt: null,
    priority: 0,
    version: 1,
  };
}

/** Whether a product is in the sale: of each kind some are. */
export function isOnSale(productId: string): boolean {
  return Number.parseInt(productId.slice(-4), 16) % everyNth === 0;
}

/** A variant as it costs in the sale, a fifth less than else; what costs a cent cannot cost less. */
export function onSale(variant: ProductVariant, now: Date): ProductVariant {
  const { minor, currency } = variant.price;
  const reduced = Math.round((minor * percentLeft) / 100);
  if (reduced < 1 || reduced >= minor) return variant;
  return { ...variant, listed: { price: { minor: reduced, currency }, compareAt: variant.price }, priceSince: now };
}
