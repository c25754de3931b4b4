import { v5 as uuidv5 } from 'uuid';
import type { PriceList } from '../domain/prices/price-list.ts';
import type { PriceListEntry } from '../domain/prices/set-entries.ts';
import type { ProductVariant } from '../domain/products/product.ts';

const namespace = 'd2f0a3c4-8a0e-5b1d-9c55-7e1f6b0a4e21';
const centsPerDollar = 95;

/** What everything in the demo shop costs in euros. */
export function demoEuroPrices(): PriceList {
  return {
    id: uuidv5('Prices in euros', namespace),
    name: 'Prices in euros',
    kind: 'OVERRIDE',
    status: 'ACTIVE',
    currency: 'EUR',
    customerGroup: null,
    startsAt: null,
    endsAt: null,
    priority: 0,
    version: 1,
  };
}

/** A price of the shop, which follows no rate of exchange. */
export function euroPriceOf({ id: variantId, price }: ProductVariant): PriceListEntry {
  return { variantId, minQuantity: 1, minor: Math.max(1, Math.round((price.minor * centsPerDollar) / 100)) };
}
