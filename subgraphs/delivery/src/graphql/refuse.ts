import type { RecordedKind } from '../domain/delivery-event-kind.ts';
import type { DeliveryErrorCode } from '../generated/resolvers.ts';

const messages: Record<DeliveryErrorCode, string> = {
  DELIVERY_NOT_FOUND: 'There is no such delivery.',
  INVALID_TRANSITION: 'This cannot happen to the parcel now.',
  PROOF_REQUIRED: 'Say who took the parcel, or where it was left.',
  REASON_REQUIRED: 'Say why the parcel could not be handed over.',
  INVALID_TEXT: 'This text is too long, or has characters that it must not have.',
  VERSION_CONFLICT: 'Somebody changed the delivery since. Read it again.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

export interface Refusal {
  readonly refused: DeliveryErrorCode;
  readonly field: readonly string[];
  /** What could be recorded instead, where the state of the parcel is the obstacle. */
  readonly allowed?: readonly RecordedKind[];
}

/** The payload of a refused change. */
export function refuse({ refused: code, field, allowed }: Refusal) {
  const userError = { code, message: messages[code], field: ['input', ...field], allowed: allowed ?? null };
  return { delivery: null, userErrors: [userError] };
}
