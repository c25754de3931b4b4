import type { Queryable } from '@agora/kit';
import { bookingStore } from './booking-store.ts';
import { deliveryList } from './delivery-list.ts';
import { personalDataStore } from './personal-data-store.ts';
import { deliveryStore } from './delivery-store.ts';
import { orderStore } from './order-store.ts';
import { slotStore } from './slot-store.ts';

export const stores = (db: Queryable) => ({
  deliveries: deliveryStore(db),
  deliveryList: deliveryList(db),
  orders: orderStore(db),
  slots: slotStore(db),
  bookings: bookingStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
