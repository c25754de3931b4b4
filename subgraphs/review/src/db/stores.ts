import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { purchaseStore } from './purchase-store.ts';
import { productStore } from './product-store.ts';
import { historyStore } from './history-store.ts';
import { photoStore } from './photo-store.ts';
import { questionStore } from './question-store.ts';
import { reportStore } from './report-store.ts';
import { reviewStore } from './review-store.ts';
import { voteStore } from './vote-store.ts';

export const stores = (db: Queryable) => ({
  reviews: reviewStore(db),
  history: historyStore(db),
  votes: voteStore(db),
  photos: photoStore(db),
  questions: questionStore(db),
  reports: reportStore(db),
  purchases: purchaseStore(db),
  products: productStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
