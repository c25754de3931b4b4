import type { Product, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';
import { type ProductTransition, transitions } from './transition.ts';

/** Why a product cannot be changed so: somebody was faster, or its state does not allow it. Undefined when it can. */
export function refuseTransition(
  product: Product,
  {
    transition,
    expectedVersion,
    field,
  }: { transition: ProductTransition; expectedVersion: number | undefined; field: string },
): ProductRefusal<'VERSION_CONFLICT' | 'INVALID_TRANSITION'> | undefined {
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  const allowedStatuses = transitions[transition];
  if (allowedStatuses.includes(product.status)) return undefined;
  return { refused: 'INVALID_TRANSITION', field: [field], allowedStatuses };
}
