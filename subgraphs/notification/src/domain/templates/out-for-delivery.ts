import type { Message } from '../notification.ts';
import { plainLine } from '../plain-line.ts';

interface OutForDelivery {
  readonly orderId: string;
  readonly trackingNumber: string;
}

export function outForDelivery({ orderId, trackingNumber }: OutForDelivery): Message {
  return {
    category: 'DELIVERY',
    title: 'Your parcel arrives today',
    body: `A courier is on the way to you with the parcel ${plainLine(trackingNumber, 60)}.`,
    orderId,
  };
}
