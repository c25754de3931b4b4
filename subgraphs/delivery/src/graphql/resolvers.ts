import type { Resolvers } from '../generated/resolvers.ts';
import { DeliveryConnection } from './deliveries.ts';
import { Delivery } from './delivery.ts';
import { deliveryEventRecord } from './delivery-event-record.ts';
import { deliveryTracking } from './delivery-tracking.ts';
import { Order } from './order.ts';
import { Query } from './query.ts';
import { TrackedParcel } from './tracked-parcel.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { deliveryEventRecord },
  Subscription: { deliveryTracking },
  Delivery,
  DeliveryConnection,
  TrackedParcel,
  Order,
};
