import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { availableOf } from '../domain/level/availability.ts';
import { fillBackorder } from '../domain/backorder/fill-backorder.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { nearnessOf } from '../domain/warehouse/nearness.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';
import { backordersToFill } from '../job-kinds.ts';

/**
 * What came in is put aside for the orders that wait for it, longest first, from where most of it lies and of equal warehouses from the nearest, each in a transaction of its own. Orders are locked before
 * goods, as whoever changes an order does it; what is owed is not sold meanwhile.
 */
export const fillBackorders = job(backordersToFill, async ({ data: { variantId }, finish }, _: Jobs) => {
  let place = 0;
  let isDone = false;
  while (!isDone) {
    isDone = await finish(async (work: Work, notYet) => {
      const { backorders, orders, reservations, levels, warehouses, settings, now } = work;
      const waiting = await backorders.nextFor(variantId, place);
      if (!waiting) return true;
      const { isCancelled, goesTo } = await orders.lock(waiting.orderId);
      const known = await reservations.lockOf(waiting.orderId);
      const stock = await levels.lock(isCancelled ? variantsIn(known) : [variantId]);
      if (stock.every((level) => availableOf(level) === 0)) return true;
      const reservation = known.find(({ id }) => id === waiting.reservationId);
      const expiresAt = new Date(now().getTime() + settings.reservationSeconds * 1_000);
      const nearness = goesTo ? nearnessOf(await warehouses.places(), goesTo) : new Map<string, number>();
      const arrived = { variantId, levels: stock, maySplit: settings.maySplit, nearness, expiresAt };
      // A replica of an earlier release, which hears of a cancellation, leaves what is waited for.
      const given = { pieces: 'ALL', ways: ['RELEASED'], reason: 'ORDER_CANCELLED' } as const;
      const decision = isCancelled
        ? giveBack(known, given, stock, settings.lowStockQuantity)
        : reservation && fillBackorder(reservation, arrived);
      if (decision) await keepDecision(decision, work);
      // It got what there is for it, or waits no longer.
      ({ place } = waiting);
      notYet();
      return false;
    });
  }
});
