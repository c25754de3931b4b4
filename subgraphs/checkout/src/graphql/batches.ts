import type { Stores } from '../db/stores.ts';

export const cartsById = ({ carts }: Stores, ids: readonly string[]) => carts.byIds(ids);
export const openCartsByCustomer = ({ carts }: Stores, ids: readonly string[]) => carts.openByCustomers(ids);
export const cartsByOrder = ({ carts }: Stores, ids: readonly string[]) => carts.byOrders(ids);
