import { inventoryReplenishmentLate } from '@agora/schema';
import type { Warehouse } from '../warehouse/warehouse.ts';
import {
  isUnderway,
  numberText,
  outstandingOf,
  type Replenishment,
  type ReplenishmentDecision,
} from './replenishment.ts';
import type { Supplier } from './supplier.ts';

interface LateFacts {
  readonly supplier: Supplier;
  readonly warehouse: Warehouse;
  readonly skus: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** An order of which something is missing when all of it should be here. Undefined where nothing is, or it is known already. */
export function flagLate(
  replenishment: Replenishment,
  { supplier, warehouse, skus, now }: LateFacts,
): ReplenishmentDecision | undefined {
  const { id, number, expectedAt, lateSince, lines } = replenishment;
  if (!isUnderway(replenishment) || lateSince || number === null || !expectedAt) return undefined;
  const missing = lines.flatMap((line) => {
    const quantity = outstandingOf(line);
    return quantity === 0 ? [] : [{ variantId: line.variantId, sku: skus.get(line.variantId) ?? null, quantity }];
  });
  const late = inventoryReplenishmentLate.draft({
    replenishmentId: id,
    number: numberText(number),
    supplier: { supplierId: supplier.id, name: supplier.name, email: supplier.email },
    warehouse: { warehouseId: warehouse.id, code: warehouse.code, name: warehouse.name },
    lines: missing,
    expectedAt: expectedAt.toISOString(),
  });
  return {
    replenishment: { ...replenishment, lateSince: now, version: replenishment.version + 1 },
    movements: [],
    events: [late],
  };
}
