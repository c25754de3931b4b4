import { blockOfText, isVisible } from '@agora/schema';
import type { DeliveryDecision, DeliveryRefusal, Parcel } from './delivery.ts';
import type { RecordedKind } from './delivery-event-kind.ts';
import { tellOf } from './tell-of.ts';
import { statusAfter } from './transitions.ts';

export interface RecordEvent {
  readonly kind: RecordedKind;
  /** Who took the parcel, or where it was left. */
  readonly proof: string | undefined;
  /** Why an attempt failed. */
  readonly reason: string | undefined;
  readonly expectedVersion: number | undefined;
}

type Refusal = DeliveryRefusal<
  'VERSION_CONFLICT' | 'INVALID_TRANSITION' | 'PROOF_REQUIRED' | 'REASON_REQUIRED' | 'INVALID_TEXT'
>;

const maxNoteLength = 500;

/** Moves a parcel along, as its courier says. */
export function recordEvent(
  parcel: Parcel,
  { kind, proof, reason, expectedVersion }: RecordEvent,
  now: Date,
): DeliveryDecision | Refusal {
  if (expectedVersion !== undefined && expectedVersion !== parcel.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const status = statusAfter(parcel.status, kind);
  if (!status) return { refused: 'INVALID_TRANSITION', field: ['kind'] };
  const given = { proof: readNote(proof), reason: readNote(reason) };
  if (kind === 'DELIVERED' && given.proof === null) return { refused: 'PROOF_REQUIRED', field: ['proof'] };
  if (kind === 'FAILED_ATTEMPT' && given.reason === null) return { refused: 'REASON_REQUIRED', field: ['reason'] };
  if (given.proof === undefined) return { refused: 'INVALID_TEXT', field: ['proof'] };
  if (given.reason === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  const note = kind === 'DELIVERED' ? given.proof : given.reason;
  return {
    parcel: {
      ...parcel,
      status,
      proof: kind === 'DELIVERED' ? note : parcel.proof,
      failedAttempts: parcel.failedAttempts + (kind === 'FAILED_ATTEMPT' ? 1 : 0),
      movedAt: now,
      version: parcel.version + 1,
    },
    entry: { kind, at: now, note },
    events: [tellOf(parcel, kind, note ?? '', now)],
  };
}

/** Null for none, undefined for what is no text. */
function readNote(given = ''): string | null | undefined {
  return isVisible(given) ? blockOfText(given, maxNoteLength) : null;
}
