import type { RecordedKind } from '../domain/delivery-event-kind.ts';
import type { DeliveryErrorCode } from '../generated/resolvers.ts';

const messages: Record<DeliveryErrorCode, string> = {
  DELIVERY_NOT_FOUND: 'There is no such delivery.',
  INVALID_TRANSITION: 'This cannot happen to the parcel now.',
  PROOF_REQUIRED: 'Say who took the parcel, or where it was left.',
  REASON_REQUIRED: 'Say why the parcel could not be handed over.',
  INVALID_TEXT: 'This text is too long, or has characters that it must not have.',
  VERSION_CONFLICT: 'Somebody changed the delivery since. Read it again.',
};

/** The payload of a refused change. */
export function refuse(
  code: DeliveryErrorCode,
  field: readonly string[],
  allowed: readonly RecordedKind[] | null = null,
) {
  return { delivery: null, userErrors: [{ code, message: messages[code], field: ['input', ...field], allowed }] };
}
