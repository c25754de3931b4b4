import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { cartStore } from './cart-store.ts';
import { knownPriceStore } from './known-price-store.ts';
import { taxRateStore } from './tax-rate-store.ts';
import { useStore } from './use-store.ts';

export const stores = (db: Queryable) => ({
  carts: cartStore(db),
  knownPrices: knownPriceStore(db),
  taxRates: taxRateStore(db),
  uses: useStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
