import type { Batch } from '@agora/kit';
import { toPlace } from '../domain/place.ts';
import type { KitPart } from '../domain/kit/kit.ts';
import type { SoldInDays } from '../domain/replenishment/forecast.ts';
import type { Stores } from '../db/stores.ts';

export const salesByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.salesOf(ids);

export const restockByVariant: Batch<Stores, undefined, Date> = ({ supplies }, ids, _, { now }) =>
  supplies.restocksOf(ids, now());

export const levelsByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.byVariants(ids);

export const vendorByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.vendorsOf(ids);

export const kitsById: Batch<Stores, undefined, readonly KitPart[]> = ({ kits }, ids) => kits.byIds(ids);

export const warehousesById = ({ warehouses }: Stores, ids: readonly string[]) => warehouses.byIds(ids);

export const reservationsByOrder = ({ reservations }: Stores, ids: readonly string[]) => reservations.latestOf(ids);

export const historyBySerial = ({ serialLists }: Stores, ids: readonly string[]) => serialLists.historyOf(ids);

export const serialsByOrder = ({ serialLists }: Stores, ids: readonly string[]) => serialLists.ofOrders(ids);

export const ordersByReservation = ({ reservations }: Stores, ids: readonly string[]) => reservations.ordersOf(ids);

export const replenishmentsById = ({ replenishments }: Stores, ids: readonly string[]) => replenishments.byIds(ids);

export const suppliersById = ({ suppliers }: Stores, ids: readonly string[]) => suppliers.byIds(ids);

export const replenishmentLines = ({ replenishments }: Stores, ids: readonly string[]) => replenishments.linesOf(ids);

export const transfersById = ({ transfers }: Stores, ids: readonly string[]) => transfers.byIds(ids);

export const transferLines = ({ transfers }: Stores, ids: readonly string[]) => transfers.linesOf(ids);

export const transferLots = ({ transfers }: Stores, ids: readonly string[]) => transfers.lotsOf(ids);

export const countsById = ({ counts }: Stores, ids: readonly string[]) => counts.byIds(ids);

export const progressByCount = ({ counts }: Stores, ids: readonly string[]) => counts.progressOf(ids);

/** What was sold, by the names of places. */
export const salesByPlace: Batch<Stores, undefined, SoldInDays> = ({ sales }, places, _, { now }) =>
  sales.soldAt(places.map(toPlace), now());

/** By the names of places. */
export const suppliesByPlace = ({ supplies }: Stores, places: readonly string[]) => supplies.at(places.map(toPlace));

export const incomingByPlace = ({ supplies }: Stores, places: readonly string[]) =>
  supplies.incomingAt(places.map(toPlace));
