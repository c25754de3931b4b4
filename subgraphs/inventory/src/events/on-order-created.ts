import { on } from '@agora/kit';
import { orderCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { piecesOf } from '../domain/pieces.ts';
import { reserveStock } from '../domain/reservation/reserve-stock.ts';
import { nearnessOf } from '../domain/warehouse/nearness.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** Puts aside what was ordered, all of it or nothing. */
export const onOrderCreated = on(orderCreated, async ({ data }, work: Work) => {
  const { orders, reservations, levels, warehouses, now, settings } = work;
  const { orderId, shippingAddress } = data;
  const { isCancelled } = await orders.lock(orderId);
  if (isCancelled || (await reservations.lockOf(orderId)).length > 0) return;
  const wanted = piecesOf(data.lines);
  const nearness = nearnessOf(await warehouses.places(), shippingAddress);
  const stock = await levels.lock([...wanted.keys()]);
  const expiresAt = new Date(now().getTime() + settings.reservationSeconds * 1_000);
  await keepDecision(
    reserveStock({ id: uuidv7(), orderId, wanted, expiresAt, nearness }, stock, settings.lowStockQuantity),
    work,
  );
});
