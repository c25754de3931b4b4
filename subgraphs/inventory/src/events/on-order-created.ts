import { on } from '@agora/kit';
import { orderCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { reserveStock } from '../domain/reserve-stock.ts';

/** Puts aside what was ordered, all of it or nothing. */
export const onOrderCreated = on(
  orderCreated,
  async ({ data }, { reservations, levels, emit, now, settings }: Work) => {
    const { orderId, lines: demands } = data;
    // Decided before, or cancelled before it came.
    if (await reservations.lock(orderId)) return;
    const stock = await levels.lock(demands.map(({ variantId }) => variantId));
    const expiresAt = new Date(now().getTime() + settings.reservationSeconds * 1_000);
    const decision = reserveStock({ id: uuidv7(), orderId, demands, expiresAt }, stock, settings.lowStockQuantity);
    await reservations.save(decision.reservation);
    await levels.move(decision.movements, now());
    await emit(decision.events);
  },
);
