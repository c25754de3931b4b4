import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { orderListStore } from './order-list-store.ts';
import { orderStore } from './order-store.ts';
import { timelineStore } from './timeline-store.ts';

export const stores = (db: Queryable) => ({
  orders: orderStore(db),
  orderLists: orderListStore(db),
  timelines: timelineStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
