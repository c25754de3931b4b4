import type { TriggerName } from './trigger.ts';

export type FulfilmentStatus =
  'UNFULFILLED' | 'SCHEDULED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'CANCELLED';

/** A step that cancels the order counts as `order.cancelled` here, whatever its trigger was. */
type Steps = Readonly<Partial<Record<TriggerName | 'order.cancelled', FulfilmentStatus>>>;

const arrival: Steps = { 'delivery.delivered': 'DELIVERED' };
const lastMile: Steps = { ...arrival, 'delivery.out_for_delivery': 'OUT_FOR_DELIVERY' };
const journey: Steps = { ...lastMile, 'delivery.dispatched': 'IN_TRANSIT', 'delivery.in_transit': 'IN_TRANSIT' };

/** Where the goods are, by what the delivery service tells. What is not in the table changes nothing. */
export const fulfilmentProcess: Readonly<Record<FulfilmentStatus, Steps>> = {
  UNFULFILLED: {
    ...journey,
    'delivery.scheduled': 'SCHEDULED',
    'delivery.cancelled': 'CANCELLED',
    'order.cancelled': 'CANCELLED',
  },
  // A parcel that is planned already is called off by the delivery service, or leaves before that.
  SCHEDULED: { ...journey, 'delivery.cancelled': 'CANCELLED' },
  IN_TRANSIT: lastMile,
  OUT_FOR_DELIVERY: arrival,
  DELIVERED: {},
  // A parcel that was faster than the cancellation is on its way all the same.
  CANCELLED: journey,
};
