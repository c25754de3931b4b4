import type { Warehouse } from './domain/stock.ts';

const warehouse = (code: string, name: string, number: number): Warehouse => ({
  id: `018f0000-0000-7000-8000-0000000a${number.toString().padStart(4, '0')}`,
  code,
  name,
});

/** The warehouses of the demo shop, always with the same ids. */
export const demoWarehouses: readonly Warehouse[] = [
  warehouse('CENTRAL', 'Warehouse Central', 1),
  warehouse('EAST', 'Warehouse East', 2),
  warehouse('SOUTH', 'Warehouse South', 3),
  warehouse('WEST', 'Warehouse West', 4),
];
