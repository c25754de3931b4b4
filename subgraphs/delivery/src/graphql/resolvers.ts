import type { Resolvers } from '../generated/resolvers.ts';
import { DeliveryConnection } from './deliveries.ts';
import { Delivery } from './delivery.ts';
import { deliveryEventRecord } from './delivery-event-record.ts';
import { deliveryTracking } from './delivery-tracking.ts';
import { Order } from './order.ts';
import { Query } from './query.ts';
import { deliverySlotCreate, deliverySlotUpdate } from './slots/change-slots.ts';
import { deliveryClosedDaySet } from './slots/delivery-closed-day-set.ts';
import { deliveryReschedule } from './slots/delivery-reschedule.ts';
import { DeliverySlot } from './slots/delivery-slots.ts';
import { TrackedParcel } from './tracked-parcel.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { deliveryEventRecord, deliveryReschedule, deliverySlotCreate, deliverySlotUpdate, deliveryClosedDaySet },
  Subscription: { deliveryTracking },
  Delivery,
  DeliveryConnection,
  DeliverySlot,
  TrackedParcel,
  Order,
};
