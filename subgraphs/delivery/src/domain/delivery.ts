import type { EventDraft, PostalAddress } from '@agora/schema';
import type { DeliveryEventKind } from './delivery-event-kind.ts';

export type DeliveryStatus = 'SCHEDULED' | 'DISPATCHED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'CANCELLED';

/** How goods of an order reach its customer. An order may have several, one for each parcel. */
export interface Delivery {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly status: DeliveryStatus;
  readonly carrier: string;
  /** What was booked with the carrier, such as `Express`. */
  readonly service: string;
  readonly trackingNumber: string;
  readonly address: PostalAddress;
  /** The depot that serves the address: its couriers, and no others, bring the parcel. */
  readonly depot: string;
  readonly estimatedAt: Date;
  /** Who took the parcel, or where it was left. */
  readonly proof: string | null;
  readonly failedAttempts: number;
  readonly scheduledAt: Date;
  /** When the latest entry of its history happened. */
  readonly movedAt: Date;
  readonly version: number;
}

export interface ParcelLine {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** With what is in it, which decisions and those who are told need. */
export interface Parcel extends Delivery {
  /** None of a parcel that was scheduled before lines were kept: it carries all that its order has. */
  readonly lines: readonly ParcelLine[];
  /** What was taken out of it before it left. */
  readonly takenOut: readonly ParcelLine[];
}

/** One entry of a delivery's history. */
export interface DeliveryEvent {
  readonly kind: DeliveryEventKind;
  readonly at: Date;
  /** The proof or the reason, for those who may see the delivery. */
  readonly note: string | null;
}

export interface DeliveryDecision {
  readonly refused?: never;
  readonly parcel: Parcel;
  readonly entry: DeliveryEvent;
  readonly events: readonly EventDraft[];
}

export interface DeliveryRefusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
}
