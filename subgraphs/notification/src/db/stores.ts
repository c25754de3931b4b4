import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { lowGoodsStore } from './low-goods-store.ts';
import { mailStore } from './mail-store.ts';
import { notificationStore } from './notification-store.ts';
import { orderStore } from './order-store.ts';

export const stores = (db: Queryable) => ({
  notifications: notificationStore(db),
  orders: orderStore(db),
  mails: mailStore(db),
  lowGoods: lowGoodsStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
