import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** A reservation whose time is over, if anything of it is put aside still. Its key is the reservation's id. */
export const reservationToExpire = jobKind(
  'expire-reservation',
  z.object({ reservationId: z.uuid(), orderId: z.uuid() }),
);

/** What is held for a cart whose time is over. Its key is the id of the hold. */
export const holdToExpire = jobKind('expire-hold', z.object({ holdId: z.uuid() }));

/** Goods that orders wait for came in. Its key is the variant's id. */
export const backordersToFill = jobKind('fill-backorders', z.object({ variantId: z.uuid() }));

/** Goods that somebody waits for came in. Its key is the variant's id. */
export const backInStock = jobKind('tell-back-in-stock', z.object({ variantId: z.uuid() }));

/** A draft whose time to collect is over. Its key is the order's id. */
export const replenishmentToSend = jobKind('send-replenishment', z.object({ replenishmentId: z.uuid() }));

/** An order that should have come in by then. Its key is the order's id. */
export const replenishmentExpected = jobKind('flag-late-replenishment', z.object({ replenishmentId: z.uuid() }));

/** A lot whose time is over. Its key is the lot's id. */
export const lotToExpire = jobKind('expire-lot', z.object({ lotId: z.uuid() }));
