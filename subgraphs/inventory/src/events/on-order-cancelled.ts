import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { releaseUnasked } from '../domain/release-reservation.ts';
import { giveBack } from './give-back.ts';

/** What is not wanted any more can be sold again. Of paid goods only the delivery service knows whether they are still here. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, work: Work) => {
  const { reservations, now } = work;
  const reservation = await reservations.lock(data.orderId);
  if (!reservation) {
    await reservations.save(releaseUnasked(uuidv7(), data.orderId, now()));
    return;
  }
  if (reservation.status !== 'COMMITTED') await giveBack(reservation, work);
});
