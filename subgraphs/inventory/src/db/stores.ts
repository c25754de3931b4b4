import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { backInStockStore } from './back-in-stock-store.ts';
import { cancelledLineStore } from './cancelled-line-store.ts';
import { levelStore } from './level-store.ts';
import { movementStore } from './movement-store.ts';
import { orderStore } from './order-store.ts';
import { replenishmentStore } from './replenishment-store.ts';
import { reservationStore } from './reservation-store.ts';
import { supplierStore } from './supplier-store.ts';
import { supplyStore } from './supply-store.ts';
import { transferStore } from './transfer-store.ts';
import { warehouseStore } from './warehouse-store.ts';

export const stores = (db: Queryable) => ({
  backInStock: backInStockStore(db),
  cancelledLines: cancelledLineStore(db),
  levels: levelStore(db),
  movements: movementStore(db),
  orders: orderStore(db),
  replenishments: replenishmentStore(db),
  reservations: reservationStore(db),
  suppliers: supplierStore(db),
  supplies: supplyStore(db),
  transfers: transferStore(db),
  warehouses: warehouseStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
