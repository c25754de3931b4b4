import type { Queryable } from '@agora/kit';
import { mailStore } from './mail-store.ts';
import { notificationStore } from './notification-store.ts';
import { orderStore } from './order-store.ts';

export const stores = (db: Queryable) => ({
  notifications: notificationStore(db),
  orders: orderStore(db),
  mails: mailStore(db),
});

export type Stores = ReturnType<typeof stores>;
