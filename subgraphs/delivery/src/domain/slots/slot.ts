export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export type Weekday = (typeof weekdays)[number];

/** A window in which the couriers of a depot come to doors, on some days of the week. */
export interface Slot {
  readonly id: string;
  /** Whose couriers, such as `US-WA`. */
  readonly depot: string;
  /** The way of shipping that it can be chosen with. */
  readonly optionCode: string;
  readonly weekdays: readonly Weekday[];
  /** By the clocks of the time zone, such as `09:00`. */
  readonly startsAt: string;
  /** Later on the same day. */
  readonly endsAt: string;
  /** IANA name. */
  readonly timeZone: string;
  /** How many parcels can be brought in it on one day. */
  readonly capacity: number;
  /** So long before its start it can be chosen no more. */
  readonly cutOffMinutes: number;
  /** What it costs beside the way of shipping, in cents of the tariff. */
  readonly surchargeCents: number;
  /** Whether it can be chosen; what is booked stays. */
  readonly isActive: boolean;
  readonly version: number;
}

/** A day on which the couriers of a depot do not come. */
export interface ClosedDay {
  readonly depot: string;
  /** Such as `2026-12-25`. */
  readonly day: string;
  /** Why, for staff. */
  readonly note: string | null;
}

/** A slot on one day. */
export interface SlotWindow {
  readonly slotId: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** Until then it can be chosen, and changed. */
  readonly cutOffAt: Date;
}
