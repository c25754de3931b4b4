import { mutate, requireViewer } from '@agora/kit';
import type { Work } from '../../context.ts';
import { keepParcel } from '../../db/keep-parcel.ts';
import { moveParcelTo, reschedule } from '../../domain/slots/reschedule.ts';
import { isDay, openWindow } from '../../domain/slots/windows-of.ts';
import type { DeliveryRescheduleInput, MutationResolvers } from '../../generated/resolvers.ts';
import { moveOnLater } from '../../job-kinds.ts';
import { refuse, type Refusal } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly deliveryId: string } | Refusal;

const notFound: Refusal = { refused: 'DELIVERY_NOT_FOUND', field: ['deliveryId'] };

export const deliveryReschedule: NonNullable<MutationResolvers['deliveryReschedule']> = (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  return mutate(context, {
    operation: 'deliveryReschedule',
    caller: customerId,
    input,
    decide: (work) => move(input, customerId, work),
    answer: async ({ deliveryId }) => ({
      delivery: (await context.stores.deliveries.byIds([deliveryId])).get(deliveryId) ?? null,
      userErrors: [],
    }),
    refuse,
  });
};

/** The order is locked before its parcels, as by all that is heard of it. */
async function move(
  { deliveryId, slotId, day }: DeliveryRescheduleInput,
  customerId: string,
  work: Work,
): Promise<Outcome> {
  const { orders, deliveries, bookings, slots, now } = work;
  const seen = (await deliveries.byIds([deliveryId])).get(deliveryId);
  if (seen?.customerId !== customerId) return notFound;
  await orders.lock(seen.orderId);
  const parcels = await deliveries.lockOfOrder(seen.orderId);
  const parcel = parcels.find(({ id }) => id === deliveryId);
  if (!parcel) return notFound;
  const before = await bookings.lock(parcel.orderId);
  const slot = await slots.share(slotId);
  if (!slot) return { refused: 'SLOT_NOT_FOUND', field: ['slotId'] };
  if (!isDay(day)) return { refused: 'INVALID_DAY', field: ['day'] };
  const closedDays = await slots.closedDays(slot.depot, day);
  const window = openWindow(slot, day, { closedDays, now: now() });
  const decision = reschedule(parcel, { booking: before, wanted: { slot, window }, now: now() });
  if (decision.refused) return decision;
  if (before?.slotId === slotId && before.day === day) return { deliveryId };
  if (!(await bookings.take(decision.booking, before, slot.capacity)))
    return { refused: 'SLOT_FULL', field: ['slotId'] };
  for (const one of parcels.filter(({ status }) => status === 'SCHEDULED')) {
    const moved = moveParcelTo(decision.booking, one, now());
    await keepParcel(work, moved);
    await moveOnLater(work, moved.parcel);
  }
  return { deliveryId };
}
