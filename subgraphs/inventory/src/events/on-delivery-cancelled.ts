import { on } from '@agora/kit';
import { deliveryCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { giveBack } from './give-back.ts';

/** The parcel of a cancelled order stays here: its goods go back into the warehouse. */
export const onDeliveryCancelled = on(deliveryCancelled, async ({ data }, work: Work) => {
  const reservation = await work.reservations.lock(data.orderId);
  if (reservation) await giveBack(reservation, work);
});
