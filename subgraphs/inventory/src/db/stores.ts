import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { backInStockStore } from './level/back-in-stock-store.ts';
import { backorderStore } from './reservation/backorder-store.ts';
import { cancelledLineStore } from './reservation/cancelled-line-store.ts';
import { countStore } from './count-store.ts';
import { holdStore } from './reservation/hold-store.ts';
import { kitStore } from './kit-store.ts';
import { levelListStore } from './level/level-list-store.ts';
import { levelStore } from './level/level-store.ts';
import { lotStore } from './lot/lot-store.ts';
import { movementStore } from './level/movement-store.ts';
import { orderStore } from './reservation/order-store.ts';
import { replenishmentStore } from './replenishment/replenishment-store.ts';
import { reservationListStore } from './reservation/reservation-list-store.ts';
import { waitingListStore } from './reservation/waiting-list-store.ts';
import { reservationStore } from './reservation/reservation-store.ts';
import { salesStore } from './replenishment/sales-store.ts';
import { serialStore } from './serial/serial-store.ts';
import { serialListStore } from './serial/serial-list-store.ts';
import { supplierStore } from './replenishment/supplier-store.ts';
import { supplyStore } from './replenishment/supply-store.ts';
import { transferStore } from './transfer-store.ts';
import { warehouseStore } from './warehouse-store.ts';

export const stores = (db: Queryable) => ({
  backInStock: backInStockStore(db),
  backorders: backorderStore(db),
  cancelledLines: cancelledLineStore(db),
  counts: countStore(db),
  holds: holdStore(db),
  kits: kitStore(db),
  levelLists: levelListStore(db),
  levels: levelStore(db),
  lots: lotStore(db),
  movements: movementStore(db),
  orders: orderStore(db),
  replenishments: replenishmentStore(db),
  reservations: reservationStore(db),
  sales: salesStore(db),
  reservationLists: reservationListStore(db),
  serials: serialStore(db),
  serialLists: serialListStore(db),
  suppliers: supplierStore(db),
  supplies: supplyStore(db),
  transfers: transferStore(db),
  waitingLists: waitingListStore(db),
  warehouses: warehouseStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
