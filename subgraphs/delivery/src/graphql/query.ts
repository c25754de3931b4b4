import type { QueryResolvers } from '../generated/resolvers.ts';
import { deliveriesById, deliveriesByTrackingNumber } from './batches.ts';
import { deliveries } from './deliveries.ts';
import { mayRead } from './may-read.ts';
import { deliverySlotChoices } from './slots/delivery-slot-choices.ts';
import { deliveryClosedDays, deliverySlots } from './slots/delivery-slots.ts';

export const Query: QueryResolvers = {
  async delivery(_, { id }, context) {
    const delivery = await context.load(deliveriesById, id);
    return delivery && mayRead(context.viewer, delivery) ? delivery : null;
  },
  deliveries,
  deliverySlots,
  deliveryClosedDays,
  deliverySlotChoices,
  async trackDelivery(_, { trackingNumber }, context) {
    return (await context.load(deliveriesByTrackingNumber, trackingNumber.trim().toUpperCase())) ?? null;
  },
};
