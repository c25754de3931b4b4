import { inventoryReplenishmentCancelled } from '@agora/schema';
import type { StockRefusal } from '../stock.ts';
import {
  isUnderway,
  numberText,
  outstandingOf,
  type Replenishment,
  type ReplenishmentDecision,
} from './replenishment.ts';
import type { Supplier } from './supplier.ts';

interface CancelFacts {
  readonly supplier: Supplier;
  readonly skus: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** What did not come in yet is not wanted any more. The supplier is told where it knew of it. */
export function cancelReplenishment(
  replenishment: Replenishment,
  { supplier, skus, now }: CancelFacts,
): ReplenishmentDecision | StockRefusal<'NOT_CANCELLABLE'> {
  const { id, number, status } = replenishment;
  if (status !== 'DRAFT' && !isUnderway(replenishment))
    return { refused: 'NOT_CANCELLABLE', field: ['replenishmentId'] };

  const rest = replenishment.lines.flatMap((line) => {
    const quantity = outstandingOf(line);
    const { variantId } = line;
    return quantity === 0 ? [] : [{ variantId, sku: skus.get(variantId) ?? null, quantity }];
  });
  const cancelled = (known: number) =>
    inventoryReplenishmentCancelled.draft({
      replenishmentId: id,
      number: numberText(known),
      supplier: { supplierId: supplier.id, name: supplier.name, email: supplier.email },
      lines: rest,
      cancelledAt: now.toISOString(),
    });
  return {
    replenishment: {
      ...replenishment,
      lines: replenishment.lines.map((line) => ({ ...line, cancelled: line.cancelled + outstandingOf(line) })),
      status: status === 'PARTLY_RECEIVED' ? 'RECEIVED' : 'CANCELLED',
      endedAt: now,
      version: replenishment.version + 1,
    },
    movements: [],
    events: number === null ? [] : [cancelled(number)],
  };
}
