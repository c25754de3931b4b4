import type { DeliveryDecision, DeliveryRefusal, Parcel } from '../delivery.ts';
import { statusAfter } from '../transitions.ts';
import type { SlotBooking } from './booking.ts';
import type { Slot, SlotWindow } from './slot.ts';

interface Wanted {
  readonly slot: Slot;
  /** Undefined where it cannot be chosen. */
  readonly window: SlotWindow | undefined;
}

type Refusal = DeliveryRefusal<
  'INVALID_TRANSITION' | 'SLOT_NOT_CHOSEN' | 'SLOT_CUT_OFF' | 'SLOT_UNAVAILABLE' | 'SLOT_COSTS_MORE'
>;

interface Rescheduling {
  readonly refused?: never;
  /** What the order has then, if there is room. */
  readonly booking: SlotBooking;
}

/** Another window for an order, until the cut-off of the one that it has. It costs nothing more, and nothing is given back. */
export function reschedule(
  parcel: Parcel,
  { booking, wanted, now }: { readonly booking: SlotBooking | undefined; readonly wanted: Wanted; readonly now: Date },
): Rescheduling | Refusal {
  if (!statusAfter(parcel.status, 'RESCHEDULED')) return { refused: 'INVALID_TRANSITION', field: ['deliveryId'] };
  if (!booking) return { refused: 'SLOT_NOT_CHOSEN', field: ['deliveryId'] };
  if (booking.cutOffAt <= now) return { refused: 'SLOT_CUT_OFF', field: ['deliveryId'] };
  const { slot, window } = wanted;
  if (!window || slot.depot !== parcel.depot || slot.optionCode !== booking.optionCode) {
    return { refused: 'SLOT_UNAVAILABLE', field: ['slotId'] };
  }
  if (slot.surchargeCents > booking.surchargeCents) return { refused: 'SLOT_COSTS_MORE', field: ['slotId'] };
  return { booking: { ...booking, ...window, expiresAt: null } };
}

/** A parcel that has not left goes with its order to another window. */
export function moveParcelTo({ endsAt }: Pick<SlotBooking, 'endsAt'>, parcel: Parcel, now: Date): DeliveryDecision {
  return {
    parcel: { ...parcel, estimatedAt: endsAt, movedAt: now, version: parcel.version + 1 },
    entry: { kind: 'RESCHEDULED', at: now, note: null },
    events: [],
  };
}
