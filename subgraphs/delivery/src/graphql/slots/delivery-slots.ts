import { dayAfter } from '../../domain/slots/windows-of.ts';
import { surchargeIn } from '../../domain/slots/places.ts';
import type { DeliverySlotResolvers, QueryResolvers } from '../../generated/resolvers.ts';
import { bookedBySlot } from '../batches.ts';

const orAll = (depot: string | null | undefined) => (depot == null ? undefined : depot.trim().toUpperCase());

export const deliverySlots: NonNullable<QueryResolvers['deliverySlots']> = (_, { depot }, { stores }) =>
  stores.slots.all(orAll(depot));

export const deliveryClosedDays: NonNullable<QueryResolvers['deliveryClosedDays']> = (_, { depot }, { stores, now }) =>
  stores.slots.closedDays(orAll(depot), dayAfter(now().toISOString().slice(0, 10), -1));

export const DeliverySlot: DeliverySlotResolvers = {
  shippingOptionCode: ({ optionCode }) => optionCode,
  surcharge: ({ surchargeCents }) => surchargeIn('USD', surchargeCents) ?? { minor: surchargeCents, currency: 'USD' },
  booked: async ({ id }, _, context) => (await context.load(bookedBySlot, id)) ?? [],
};
