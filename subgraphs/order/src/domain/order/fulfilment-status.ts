import type { OrderLine, OrderWithLines } from './order.ts';

export const fulfilmentStatuses = [
  'UNFULFILLED',
  'SCHEDULED',
  'PARTIALLY_SHIPPED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'PARTIALLY_DELIVERED',
  'DELIVERED',
  'CANCELLED',
] as const;

export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

type Sent = Pick<OrderWithLines, 'lines' | 'parcels' | 'cancellation'>;

/** Whether some piece has left the warehouse. */
export function isShipped({ lines }: Pick<Sent, 'lines'>): boolean {
  return lines.some(({ requiresShipping, shipped }) => requiresShipping && shipped > 0);
}

/** Whether something that is not shipped was handed over: nobody stops it any more. */
export function isHandedOver({ lines }: Pick<Sent, 'lines'>): boolean {
  return lines.some(({ requiresShipping, delivered }) => !requiresShipping && delivered > 0);
}

/** Whether some piece was not called off. */
export function isAnythingWanted({ lines }: Pick<Sent, 'lines'>): boolean {
  return lines.some(({ quantity, calledOff }) => calledOff < quantity);
}

/** Whether every piece that is still wanted was handed over. */
export function isDelivered({ lines }: Pick<Sent, 'lines'>): boolean {
  return lines.some(({ delivered }) => delivered > 0) && lines.every((line) => line.delivered >= wantedOf(line));
}

/** Where the goods of an order are, by the sums over its lines: over those that are shipped, as long as some of these are wanted. */
export function fulfilmentStatusOf(order: Sent): FulfilmentStatus {
  const { parcels, cancellation } = order;
  const lines = order.lines.filter(({ requiresShipping }) => requiresShipping);
  if (isDelivered(order)) return 'DELIVERED';
  if (lines.some(({ delivered }) => delivered > 0)) return 'PARTIALLY_DELIVERED';
  if (isShipped(order)) {
    if (lines.some((line) => line.shipped < wantedOf(line))) return 'PARTIALLY_SHIPPED';
    return parcels.some(({ stage }) => stage === 'OUT_FOR_DELIVERY') ? 'OUT_FOR_DELIVERY' : 'IN_TRANSIT';
  }
  // A parcel that is planned already is called off by the delivery service, or leaves before that.
  if (parcels.some(({ stage }) => stage === 'SCHEDULED')) return 'SCHEDULED';
  return cancellation !== null || parcels.length > 0 ? 'CANCELLED' : 'UNFULFILLED';
}

const wantedOf = ({ quantity, cancelled }: OrderLine) => quantity - cancelled;
