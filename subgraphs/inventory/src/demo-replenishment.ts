import { superstoreVendorId } from '@agora/kit/superstore';
import type { ReplenishmentPolicy } from './domain/replenishment/policy.ts';
import type { Replenishment } from './domain/replenishment/replenishment.ts';
import type { Supplier } from './domain/replenishment/supplier.ts';
import type { StockMovement } from './domain/stock.ts';

const idOf = (number: string) => `018f0000-0000-7000-8000-0000000b${number}`;
const dayMs = 24 * 60 * 60 * 1_000;

const supplier = (number: string, code: string, name: string): Supplier => ({
  id: idOf(number),
  vendorId: superstoreVendorId,
  code,
  name,
  email: `orders@${code.toLowerCase()}.example`,
  leadTimeDays: 7,
  minimumOrder: 1,
  version: 1,
});

const slow = supplier('0001', 'LAKESIDE', 'Lakeside Office Supply');
const prompt = supplier('0002', 'MERIDIAN', 'Meridian Furniture');

export const demoSuppliers: readonly Supplier[] = [slow, prompt];

/** Goods that are nearly sold out are ordered again when the next of them is sold. */
export const demoPolicies = (scarce: readonly StockMovement[]): ReplenishmentPolicy[] =>
  scarce.map(({ variantId, warehouseId }) => ({
    ...{ variantId, warehouseId, supplierId: slow.id },
    ...{ reorderPoint: 8, orderUpTo: 60, packSize: 6, minimumQuantity: 12, isAutomatic: true, coverDays: 30 },
  }));

/** The demo shop waits for goods that are nearly sold out, and has got others in time. */
export function demoReplenishments(
  { late, received }: Record<'late' | 'received', readonly StockMovement[]>,
  [lateNumber, receivedNumber]: readonly [number, number],
  now: Date,
): Replenishment[] {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const placeOf = (goods: readonly StockMovement[]) => goods[0]?.warehouseId ?? '';
  return [
    {
      ...{ id: idOf('1001'), number: lateNumber, supplierId: slow.id, warehouseId: placeOf(late), status: 'ORDERED' },
      lines: late.map(({ variantId }) => ({ variantId, ordered: 60, received: 0, cancelled: 0 })),
      ...{ openedAt: daysAgo(10), orderedAt: daysAgo(10), expectedAt: daysAgo(3), lateSince: daysAgo(3) },
      ...{ endedAt: null, version: 3 },
    },
    {
      ...{ id: demoReceivedId, number: receivedNumber, supplierId: prompt.id, warehouseId: placeOf(received) },
      status: 'RECEIVED',
      lines: received.map(({ variantId, onHandDelta: all }) => ({
        ...{ variantId, ordered: all, received: all, cancelled: 0 },
      })),
      ...{ openedAt: daysAgo(20), orderedAt: daysAgo(20), expectedAt: daysAgo(13), lateSince: null },
      ...{ endedAt: daysAgo(14), version: 3 },
    },
  ];
}

/** With which some of the stock came. */
export const demoReceivedId = idOf('1002');
