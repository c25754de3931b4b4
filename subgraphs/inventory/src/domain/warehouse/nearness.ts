import type { Area, Warehouse } from './warehouse.ts';

/** How far warehouses are from somewhere, by their ids: the lower the nearer. */
export type Nearness = ReadonlyMap<string, number>;

const sameRegion = 0;
const sameCountry = 1;
export const elsewhere = 2;

/** Of each warehouse: whether it is in, or serves, the region of an address, its country, or neither. */
export function nearnessOf(warehouses: readonly Pick<Warehouse, 'id' | 'address' | 'serves'>[], to: Area): Nearness {
  return new Map(
    warehouses.map(({ id, address, serves }) => [
      id,
      Math.min(...[...serves, ...(address ? [address] : [])].map((area) => distance(area, to)), elsewhere),
    ]),
  );
}

function distance({ country, region }: Area, to: Area): number {
  if (country !== to.country) return elsewhere;
  return region !== null && region === to.region ? sameRegion : sameCountry;
}
