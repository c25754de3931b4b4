import type { Stores } from '../db/stores.ts';

export const availableByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.availableOf(ids);

export const levelsByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.byVariants(ids);

export const vendorByVariant = ({ levels }: Stores, ids: readonly string[]) => levels.vendorsOf(ids);

export const warehousesById = ({ warehouses }: Stores, ids: readonly string[]) => warehouses.byIds(ids);

export const reservationsByOrder = ({ reservations }: Stores, ids: readonly string[]) => reservations.latestOf(ids);
