/** The places of a slot that an order has, or a cart that is about to be bought. */
export interface SlotBooking {
  readonly orderId: string;
  readonly slotId: string;
  readonly day: string;
  readonly parcels: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** Until then its customer can change it. */
  readonly cutOffAt: Date;
  /** What was paid for it beside the way of shipping, in cents of the tariff. */
  readonly surchargeCents: number;
  readonly optionCode: string;
  /** Null once there is an order. */
  readonly expiresAt: Date | null;
}

/** So long a cart that is being bought has its places; then it is asked whether it was. */
export const bookingMs = 10 * 60_000;
