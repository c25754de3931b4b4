import type { Queryable } from '@agora/kit';
import { cancelledLineStore } from './cancelled-line-store.ts';
import { levelStore } from './level-store.ts';
import { orderStore } from './order-store.ts';
import { reservationStore } from './reservation-store.ts';
import { warehouseStore } from './warehouse-store.ts';

export const stores = (db: Queryable) => ({
  cancelledLines: cancelledLineStore(db),
  levels: levelStore(db),
  orders: orderStore(db),
  reservations: reservationStore(db),
  warehouses: warehouseStore(db),
});

export type Stores = ReturnType<typeof stores>;
