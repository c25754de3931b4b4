import type { ReplenishmentPolicy } from './policy.ts';

/** How a level is supplied. */
export interface Supply {
  readonly policy: ReplenishmentPolicy;
  /** How many are ordered and did not come in yet. */
  readonly incoming: number;
  /** Whether what orders wait for comes here: to the first warehouse with a policy, so that it is ordered once. */
  readonly isForOwed: boolean;
}

interface Cover {
  /** How many can be sold. */
  readonly available: number;
  /** How many of the variant orders wait for. */
  readonly owed: number;
}

/** How many to order now: whole packs; none as long as there are enough. What orders wait for is sold already. */
export function quantityToOrder({ policy, incoming, isForOwed }: Supply, { available, owed }: Cover): number {
  const { reorderPoint, orderUpTo, packSize, minimumQuantity } = policy;
  const covered = available + incoming - (isForOwed ? owed : 0);
  if (covered > reorderPoint) return 0;
  return Math.ceil(Math.max(orderUpTo - covered, minimumQuantity) / packSize) * packSize;
}
