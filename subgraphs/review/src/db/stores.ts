import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { purchaseStore } from './purchase-store.ts';
import { productStore } from './product-store.ts';
import { reviewStore } from './review-store.ts';

export const stores = (db: Queryable) => ({
  reviews: reviewStore(db),
  purchases: purchaseStore(db),
  products: productStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
