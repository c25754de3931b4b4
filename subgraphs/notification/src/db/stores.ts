import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { lowGoodsStore } from './low-goods-store.ts';
import { mailStore } from './mail-store.ts';
import { notificationStore } from './notification-store.ts';
import { orderStore } from './order-store.ts';
import { deliveryStore } from './webhooks/delivery-store.ts';
import { endpointStore } from './webhooks/endpoint-store.ts';
import { soldVariantStore } from './webhooks/sold-variant-store.ts';

export const stores = (db: Queryable) => ({
  notifications: notificationStore(db),
  orders: orderStore(db),
  mails: mailStore(db),
  lowGoods: lowGoodsStore(db),
  soldVariants: soldVariantStore(db),
  webhookEndpoints: endpointStore(db),
  webhookDeliveries: deliveryStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
