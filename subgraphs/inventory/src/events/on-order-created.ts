import { on } from '@agora/kit';
import { isShipped, orderCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { backorderableOf } from '../domain/backorder/backorder-policy.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { type Shortage, shortagesOf } from '../domain/kit/shortages-of.ts';
import { piecesOf } from '../domain/pieces.ts';
import { reserveStock } from '../domain/reservation/reserve-stock.ts';
import { nearnessOf } from '../domain/warehouse/nearness.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/**
 * Puts aside what was ordered, all of it or nothing, with what its cart held; what may be promised before it is there is waited
 * for. What is not shipped has no stock: where that is all, the order is told at once to have what it needs.
 */
export const onOrderCreated = on(orderCreated, async ({ data }, work: Work) => {
  const { orders, reservations, holds, levels, kits, supplies, warehouses, now, settings } = work;
  const { orderId, number, customerId, shippingAddress } = data;
  const { isCancelled } = await orders.lock(orderId);
  if (isCancelled || (await reservations.lockOf(orderId)).length > 0) return;
  const ordered = piecesOf(data.lines.filter(isShipped));
  const known = await kits.byIds([...ordered.keys()]);
  await kits.keepFor(orderId, known);
  const parts = partsOf(ordered, known);
  const endless = await levels.endlessOf([...parts.keys()]);
  const wanted = new Map([...parts].filter(([variantId]) => !endless.has(variantId)));
  const nearness = nearnessOf(await warehouses.places(), shippingAddress);
  const held = await holds.lock(orderId);
  const heldIds = held?.pieces.map(({ variantId }) => variantId) ?? [];
  const { levels: stock, terms } = await levels.lockForSale([...wanted.keys(), ...heldIds]);
  const backorderable = new Map(
    [...terms].map(([variantId, { policy, owed }]) => [variantId, backorderableOf(policy, owed, now())]),
  );
  // Only goods that may be promised are waited for.
  const promised = [...backorderable].filter(([, quantity]) => quantity > 0).map(([variantId]) => variantId);
  const restocks = new Map([
    ...promised.flatMap((variantId) => {
      const until = terms.get(variantId)?.policy.until;
      return until ? [[variantId, until] as const] : [];
    }),
    ...(promised.length > 0 ? await supplies.restocksOf(promised, now()) : []),
  ]);
  const expiresAt = new Date(now().getTime() + settings.reservationSeconds * 1_000);
  const nameShortages = (shortages: readonly Shortage[]) => shortagesOf(ordered, known, shortages);
  const { maySplit, lowStockQuantity } = settings;
  const about = { id: uuidv7(), orderId, number, customerId, wanted, held, expiresAt, nearness, maySplit };
  const decision = reserveStock({ ...about, backorderable, restocks, nameShortages }, stock, lowStockQuantity);
  if (decision.owed && decision.owed.size > 0) await orders.keepPlace(orderId, shippingAddress);
  await keepDecision(decision, work);
  if (held) await holds.remove(orderId);
});
