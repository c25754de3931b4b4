import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { interestStore } from './interest-store.ts';
import { pairStore } from './pair-store.ts';
import { productStore } from './product-store.ts';

export const stores = (db: Queryable) => ({
  products: productStore(db),
  pairs: pairStore(db),
  interests: interestStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
