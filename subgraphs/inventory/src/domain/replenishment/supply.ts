import type { ReplenishmentPolicy } from './policy.ts';

/** How a level is supplied. */
export interface Supply {
  readonly policy: ReplenishmentPolicy;
  /** How many are ordered and did not come in yet. */
  readonly incoming: number;
}

/** How many to order now that so many can be sold: whole packs; none as long as there are enough. */
export function quantityToOrder({ policy, incoming }: Supply, available: number): number {
  const { reorderPoint, orderUpTo, packSize, minimumQuantity } = policy;
  const covered = available + incoming;
  if (covered > reorderPoint) return 0;
  return Math.ceil(Math.max(orderUpTo - covered, minimumQuantity) / packSize) * packSize;
}
