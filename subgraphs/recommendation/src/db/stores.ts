import type { Queryable } from '@agora/kit';
import { choiceStore } from './choice-store.ts';
import { behaviourStore } from './behaviour-store.ts';
import { modelStore } from './model-store.ts';
import { pairStore } from './pair-store.ts';
import { personalDataStore } from './personal-data-store.ts';
import { productStore } from './product-store.ts';
import { stockStore } from './stock-store.ts';

export const stores = (db: Queryable) => ({
  choices: choiceStore(db),
  behaviours: behaviourStore(db),
  model: modelStore(db),
  pairs: pairStore(db),
  personalData: personalDataStore(db),
  products: productStore(db),
  stock: stockStore(db),
});

export type Stores = ReturnType<typeof stores>;
