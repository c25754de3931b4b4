import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** A reservation whose time is over, if anything of it is put aside still. Its key is the reservation's id. */
export const reservationToExpire = jobKind(
  'expire-reservation',
  z.object({ reservationId: z.uuid(), orderId: z.uuid() }),
);
