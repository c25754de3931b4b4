import {
  deliveryDelivered,
  deliveryDispatched,
  deliveryFailed,
  deliveryInTransit,
  deliveryOutForDelivery,
  type EventDraft,
} from '@agora/schema';
import type { Parcel } from './delivery.ts';
import type { RecordedKind } from './delivery-event-kind.ts';
import { referenceOf } from './reference-of.ts';

/** What others are told when a courier records something. */
export function tellOf(parcel: Parcel, kind: RecordedKind, note: string, at: Date): EventDraft {
  const about = referenceOf(parcel, at);
  switch (kind) {
    case 'PICKED_UP':
      return deliveryDispatched.draft(about);
    case 'IN_TRANSIT':
      return deliveryInTransit.draft(about);
    case 'OUT_FOR_DELIVERY':
      return deliveryOutForDelivery.draft(about);
    case 'DELIVERED':
      return deliveryDelivered.draft({ ...about, proof: note });
    case 'FAILED_ATTEMPT':
      return deliveryFailed.draft({ ...about, reason: note });
  }
}
