import type { Message } from '../notification.ts';
import { plainLine } from '../plain-line.ts';

interface Failed {
  readonly orderId: string;
  readonly trackingNumber: string;
  readonly reason: string;
}

export function deliveryFailed({ orderId, trackingNumber, reason }: Failed): Message {
  const why = plainLine(reason, 120);
  return {
    category: 'DELIVERY',
    title: 'Your parcel could not be delivered',
    body: `The courier will try again with the parcel ${plainLine(trackingNumber, 60)}.${why === '' ? '' : ` What was noted: ${why}`}`,
    orderId,
  };
}
