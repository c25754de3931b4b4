import type { Stores } from '../db/stores.ts';

export const cartsById = ({ carts }: Stores, ids: readonly string[]) => carts.byIds(ids);
export const openCartsByCustomer = ({ carts }: Stores, ids: readonly string[]) => carts.openByCustomers(ids);
export const cartsByOrder = ({ carts }: Stores, ids: readonly string[]) => carts.byOrders(ids);

/** The rates of each country, its regions' own among them, of all times. */
export const taxRatesByCountry = async ({ taxRates }: Stores, countries: readonly string[]) =>
  Map.groupBy(await taxRates.ofCountries(countries), ({ country }) => country);
