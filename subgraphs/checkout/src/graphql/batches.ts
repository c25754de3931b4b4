import type { Batch } from '@agora/kit';
import type { AllowanceKey } from '../domain/allowances/use.ts';
import type { BuyerAsked } from '../db/bought-pieces-store.ts';
import type { Stores } from '../db/stores.ts';
import type { TaxExemption } from '../domain/tax/tax-exemption.ts';
import type { Balances } from '../domain/tenders/cart-credits.ts';
import { askBalancesOfMany, type Means } from './tenders/ask-balances.ts';
import { askStock, type Stock } from './completion/ask-stock.ts';
import { type Asker, findOffers, type Found } from './promotions/find-offers.ts';

export const cartsById = ({ carts }: Stores, ids: readonly string[]) => carts.byIds(ids);
export const openCartsByCustomer = ({ carts }: Stores, ids: readonly string[]) => carts.openByCustomers(ids);
export const wishListsByCustomer = ({ wishLists }: Stores, ids: readonly string[]) => wishLists.byCustomers(ids);
export const cartsByOrder = ({ carts }: Stores, ids: readonly string[]) => carts.byOrders(ids);

/** The rates of each country, its regions' own among them, of all times. */
export const taxRatesByCountry = async ({ taxRates }: Stores, countries: readonly string[]) =>
  Map.groupBy(await taxRates.ofCountries(countries), ({ country }) => country);

/** The exemptions that are not over, by `user` or `group` and whose they are. */
export const exemptionsByHolder: Batch<Stores, undefined, readonly TaxExemption[]> = async (
  { taxExemptions },
  holders,
  _,
  { now },
) => {
  const of = (kind: string) =>
    holders.flatMap((holder) => (holder.startsWith(`${kind} `) ? [holder.slice(kind.length + 1)] : []));
  const found = await taxExemptions.lasting({ customerIds: of('user'), customerGroups: of('group') }, now());
  return Map.groupBy(found, ({ customerId, customerGroup }) =>
    customerId === null ? `group ${customerGroup ?? ''}` : `user ${customerId}`,
  );
};

/** What those may have cheaper who ask, each written as JSON. */
export const offersByAsker: Batch<Stores, undefined, Found> = async (stores, keys, _, { now }) => {
  const askers = keys.map((key) => JSON.parse(key) as Asker);
  const found = await findOffers(stores, askers, now());
  return new Map(keys.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])));
};

/** By kind and ref. */
export const allowancesByKey = ({ uses }: Stores, keys: readonly string[]) =>
  uses.ofKeys(
    keys.map((key) => {
      const [kind = '', ref = ''] = key.split(' ');
      return { kind: kind as AllowanceKey['kind'], ref };
    }),
  );

/** How many pieces of variants buyers have bought, each with these written as JSON. */
export const boughtByBuyer: Batch<Stores, undefined, ReadonlyMap<string, number>> = async ({ boughtPieces }, keys) => {
  const found = await boughtPieces.ofBuyers(keys.map((key) => JSON.parse(key) as BuyerAsked));
  return new Map(keys.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])));
};

/** That active promotions name; under whatever key. */
export const activeCollections: Batch<Stores, undefined, readonly string[]> = async (
  { promotions },
  keys,
  _,
  { now },
) => {
  const ids = await promotions.collections(now());
  return new Map(keys.map((key) => [key, ids]));
};

export const promotionsById = ({ promotions }: Stores, ids: readonly string[]) => promotions.byIds(ids);

/** What can be paid with now, by gift cards and store credit written as JSON: many carts are one question to the payment service. */
export const balancesByMeans: Batch<Stores, undefined, Balances> = async (_, keys, __, { send }) => {
  const found = await askBalancesOfMany(
    keys.map((key) => JSON.parse(key) as Means),
    send,
  );
  return new Map(keys.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])));
};

/** How many of each variant there are at this moment, by `stockKey`: a cart that tells its problems and what it waits for asks once. */
export const stockByKey: Batch<Stores, undefined, Stock> = (_, keys, __, { send }) => askStock(keys, send);
