import type { Product, ProductRefusal } from './product.ts';

/** Refuses a change of another version than the one that was read; undefined when it may go on. */
export function refuseStale(
  { version }: Pick<Product, 'version'>,
  expectedVersion: number | undefined,
): ProductRefusal<'VERSION_CONFLICT'> | undefined {
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
}
