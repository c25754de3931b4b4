import { superstoreVendorId } from '@agora/kit/superstore';
import type { StockMovement } from './domain/stock.ts';
import { type Transfer, transferMovement } from './domain/transfer/transfer.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const pieces = 12;

interface DemoTransfer {
  readonly transfer: Transfer;
  /** What came in for it, left, and came back: levels are what they were. */
  readonly movements: readonly StockMovement[];
}

/** Goods that are on their way between two warehouses, and some that were put back. */
export function demoTransfers(
  variantIds: readonly string[],
  { fromId, toId }: Pick<Transfer, 'fromId' | 'toId'>,
  { numbers, now }: { readonly numbers: readonly [number, number]; readonly now: Date },
): DemoTransfer[] {
  return numbers.map((number, index) => {
    const isBack = index > 0;
    const id = `018f0000-0000-7000-8000-0000000c${(index + 1).toString().padStart(4, '0')}`;
    const sentAt = new Date(now.getTime() - (index + 1) * dayMs);
    const about = { transferId: id, warehouseId: fromId, movedBy: superstoreVendorId };
    const returned = isBack ? pieces : 0;
    return {
      transfer: {
        ...{ id, number, vendorId: superstoreVendorId, fromId, toId, sentAt, version: isBack ? 2 : 1 },
        status: isBack ? 'CANCELLED' : 'IN_TRANSIT',
        lines: variantIds.map((variantId) => ({ variantId, sent: pieces, received: 0, lost: 0, returned })),
        lots: [],
        endedAt: isBack ? now : null,
      },
      movements: variantIds.flatMap((variantId): StockMovement[] => {
        const sent = transferMovement('SENT', about, { variantId, quantity: pieces });
        if (isBack) return [sent, transferMovement('RETURNED', about, { variantId, quantity: pieces })];
        const byItself = { reason: null, reservationId: null, movedBy: null };
        return [
          {
            ...{ variantId, warehouseId: fromId, kind: 'RECEIVED', onHandDelta: pieces, reservedDelta: 0 },
            ...byItself,
          },
          sent,
        ];
      }),
    };
  });
}
