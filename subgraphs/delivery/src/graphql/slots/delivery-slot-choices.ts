import { requireViewer } from '@agora/kit';
import { findOpenWindows, mostWindows } from '../../db/find-open-windows.ts';
import { surchargeIn } from '../../domain/slots/places.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { deliveriesById } from '../batches.ts';

const twoWeeks = 14;

export const deliverySlotChoices: NonNullable<QueryResolvers['deliverySlotChoices']> = async (
  _,
  { deliveryId },
  context,
) => {
  const { id: customerId } = requireViewer(context);
  const { stores, now } = context;
  const delivery = await context.load(deliveriesById, deliveryId);
  if (delivery?.customerId !== customerId) return null;
  const own = await stores.bookings.find(delivery.orderId);
  if (!own || delivery.status !== 'SCHEDULED' || own.cutOffAt <= now()) return [];
  const { depot } = delivery;
  const { optionCode, parcels } = own;
  const open = await findOpenWindows(stores, { depot, optionCode, parcels, days: twoWeeks, own, now: now() });
  return open
    .filter(({ slot }) => slot.surchargeCents <= own.surchargeCents)
    .flatMap(({ slot, window, availability }) => {
      const surcharge = surchargeIn('USD', slot.surchargeCents);
      return surcharge ? [{ ...window, window, changeableUntil: window.cutOffAt, surcharge, availability }] : [];
    })
    .slice(0, mostWindows);
};
