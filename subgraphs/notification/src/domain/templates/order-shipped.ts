import type { Message } from '../notification.ts';
import { plainLine } from '../plain-line.ts';

interface Shipped {
  readonly orderId: string;
  readonly number: string;
  readonly trackingNumber: string;
}

export function orderShipped({ orderId, number, trackingNumber }: Shipped): Message {
  return {
    category: 'DELIVERY',
    title: `Order ${number} is on its way`,
    body: `Follow your parcel with the tracking number ${plainLine(trackingNumber, 60)}.`,
    orderId,
  };
}
