import type { Product, ProductRefusal } from './product.ts';
import { type ProductTransition, transitions } from './transition.ts';

/** Why a product cannot be changed so: somebody was faster, or its state does not allow it. Undefined when it can. */
export function refuseTransition(
  { status, version }: Product,
  {
    transition,
    expectedVersion,
    field,
  }: { transition: ProductTransition; expectedVersion: number | undefined; field: string },
): ProductRefusal<'VERSION_CONFLICT' | 'INVALID_TRANSITION'> | undefined {
  if (expectedVersion !== undefined && expectedVersion !== version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const allowedStatuses = transitions[transition];
  if (allowedStatuses.includes(status)) return undefined;
  return { refused: 'INVALID_TRANSITION', field: [field], allowedStatuses };
}
