import { inventoryReplenishmentOrdered } from '@agora/schema';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { numberText, type Replenishment, type ReplenishmentDecision } from './replenishment.ts';
import type { Supplier } from './supplier.ts';

const dayMs = 24 * 60 * 60 * 1_000;

interface SendFacts {
  /** Of orders that were sent. */
  readonly number: number;
  readonly supplier: Supplier;
  readonly warehouse: Warehouse;
  /** What the variants are called, as far as that is known. */
  readonly skus: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** A draft becomes an order. Undefined for one that was sent or cancelled before. */
export function sendReplenishment(
  draft: Replenishment,
  { number, supplier, warehouse, skus, now }: SendFacts,
): ReplenishmentDecision | undefined {
  if (draft.status !== 'DRAFT') return undefined;
  const expectedAt = new Date(now.getTime() + supplier.leadTimeDays * dayMs);
  const ordered = inventoryReplenishmentOrdered.draft({
    replenishmentId: draft.id,
    number: numberText(number),
    supplier: { supplierId: supplier.id, name: supplier.name, email: supplier.email },
    warehouse: { warehouseId: warehouse.id, code: warehouse.code, name: warehouse.name },
    lines: draft.lines.map(({ variantId, ordered: quantity }) => ({
      variantId,
      sku: skus.get(variantId) ?? null,
      quantity,
    })),
    orderedAt: now.toISOString(),
    expectedAt: expectedAt.toISOString(),
  });
  return {
    replenishment: { ...draft, number, status: 'ORDERED', orderedAt: now, expectedAt, version: draft.version + 1 },
    movements: [],
    events: [ordered],
  };
}
