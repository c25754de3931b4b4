import type { Lot } from './domain/lot/lot.ts';
import type { StockMovement } from './domain/stock.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** Some of the goods that came in are of lots, which expire one after the other. */
export const demoLots = (receipts: readonly StockMovement[], now: Date): Lot[] =>
  receipts.map(({ variantId, warehouseId, onHandDelta }, index) => ({
    id: `018f0000-0000-7000-8000-0000000d${(index + 1).toString().padStart(4, '0')}`,
    ...{ variantId, warehouseId },
    code: `L-${(2_601 + index).toString()}`,
    expiresAt: new Date(now.getTime() + (60 + index * 45) * dayMs),
    receivedAt: now,
    ...{ onHand: Math.ceil(onHandDelta / 2), reserved: 0 },
  }));
