import { on } from '@agora/kit';
import { isShipped, orderConfirmed } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { commitStock } from '../domain/reservation/commit-stock.ts';
import { piecesOf, without } from '../domain/pieces.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { nearnessOf } from '../domain/warehouse/nearness.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** What is paid leaves the books. An order that was cancelled, or whose goods were refused, gets none. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, work: Work) => {
  const { orders, cancelledLines, reservations, levels, kits, warehouses, now, settings, log } = work;
  const { orderId, shippingAddress } = data;
  const { isCancelled } = await orders.lock(orderId);
  const known = await reservations.lockOf(orderId);
  if (isCancelled || known.every(({ lines }) => lines.length === 0)) {
    log.info({ orderId, isCancelled }, 'a paid order gets no goods');
    return;
  }
  // The delivery service may have heard of it before, and of what was cancelled since.
  const ordered = without(piecesOf(data.lines.filter(isShipped)), await cancelledLines.givenBackOf(orderId));
  const parts = partsOf(ordered, await kits.ofOrder(orderId));
  const aside = new Set(variantsIn(known));
  // Nothing was put aside of what is not shipped, as the parts of a kit may be.
  const endless = await levels.endlessOf([...parts.keys()].filter((variantId) => !aside.has(variantId)));
  const paid = new Map([...parts].filter(([variantId]) => !endless.has(variantId)));
  // Goods that are put aside stay where they are.
  const isAllThere = known.every(({ status }) => status === 'RESERVED' || status === 'COMMITTED');
  const nearness = nearnessOf(isAllThere ? [] : await warehouses.places(), shippingAddress);
  const stock = await levels.lock([...paid.keys()]);
  const about = { id: uuidv7(), orderId, paid, now: now(), nearness, maySplit: settings.maySplit };
  const decision = commitStock(known, about, stock, settings.lowStockQuantity);
  if (decision) await keepDecision(decision, work);
});
