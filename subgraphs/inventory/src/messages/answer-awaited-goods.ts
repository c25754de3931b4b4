import { answer } from '@agora/kit';
import { inventoryAwaitedGoods } from '@agora/schema';
import type { Asked } from '../context.ts';
import { awaitedOf } from '../domain/backorder/awaited-of.ts';
import { denied } from '../domain/backorder/backorder-policy.ts';
import { promiseOf } from '../domain/backorder/promise-of.ts';

/** What orders wait for, and when that is expected. */
export const answerAwaitedGoods = answer(
  inventoryAwaitedGoods,
  async ({ orderIds }, { reservations, kits, levels, supplies, now }: Asked) => {
    const latest = [...(await reservations.latestOf(orderIds)).values()];
    const waiting = latest.filter(({ status }) => status === 'BACKORDERED');
    if (waiting.length === 0) return { orders: [] };
    const variantIds = [...new Set(waiting.flatMap(({ backorders }) => backorders.map((line) => line.variantId)))];
    const kitsOf = await kits.ofOrders(waiting.map(({ orderId }) => orderId));
    const sales = await levels.salesOf(variantIds);
    const restocks = await supplies.restocksOf(variantIds, now());
    const promised = (id: string) => promiseOf(sales.get(id)?.policy ?? denied, restocks.get(id), now());
    return {
      orders: waiting.map(({ orderId, backorders }) => ({
        orderId,
        lines: awaitedOf(backorders, kitsOf.get(orderId) ?? new Map(), promised).map((line) => ({
          ...line,
          expectedAt: line.expectedAt?.toISOString() ?? null,
        })),
      })),
    };
  },
);
