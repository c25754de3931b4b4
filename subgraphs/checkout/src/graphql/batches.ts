import type { Batch } from '@agora/kit';
import type { Stores } from '../db/stores.ts';
import type { TaxRate } from '../domain/tax-rate.ts';

export const cartsById = ({ carts }: Stores, ids: readonly string[]) => carts.byIds(ids);
export const openCartsByCustomer = ({ carts }: Stores, ids: readonly string[]) => carts.openByCustomers(ids);
export const cartsByOrder = ({ carts }: Stores, ids: readonly string[]) => carts.byOrders(ids);

/** The rates that hold now in each country, its regions' own among them. */
export const taxRatesInForce: Batch<Stores, undefined, readonly TaxRate[]> = async (
  { taxRates },
  countries,
  _,
  { now },
) => Map.groupBy(await taxRates.inForce(countries, now()), ({ country }) => country);
