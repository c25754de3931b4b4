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
  SLOT_NOT_FOUND: 'There is no such slot.',
  SLOT_NOT_CHOSEN: 'No window was chosen for this delivery, so there is none to change.',
  SLOT_CUT_OFF: 'It is too late to change the window.',
  SLOT_UNAVAILABLE: 'This window cannot be chosen any more. Choose another one.',
  SLOT_FULL: 'This window is full. Choose another one.',
  SLOT_COSTS_MORE: 'This window costs more than you have paid. Choose another one.',
  TOO_MANY_SLOTS: 'There are as many of them as there can be.',
  INVALID_DEPOT: 'A depot is a country or a state of it, such as US-WA.',
  SHIPPING_OPTION_NOT_FOUND: 'There is no such shipping option.',
  INVALID_WEEKDAYS: 'Choose one day of the week at least.',
  INVALID_TIME: 'Times are such as 09:00, and the end is after the start.',
  INVALID_TIME_ZONE: 'There is no such time zone. Write it as America/Chicago.',
  INVALID_CAPACITY: 'The capacity is a number from 0 to 10,000.',
  INVALID_CUT_OFF: 'The cut-off is 0 to 10,080 minutes.',
  INVALID_MONEY: 'The surcharge is an amount of USD from 0 to 1,000.',
  INVALID_DAY: 'This is not a day, or it is over.',
};

export interface Refusal {
  readonly refused: DeliveryErrorCode;
  readonly field: readonly string[];
  /** What could be recorded instead, where the state of the parcel is the obstacle. */
  readonly allowed?: readonly RecordedKind[];
}

/** The payload of a refused change. */
export function refuse(refusal: Refusal) {
  return { delivery: null, userErrors: userErrorsOf(refusal) };
}

export function userErrorsOf({ refused: code, field, allowed }: Refusal) {
  return [{ code, message: messages[code], field: ['input', ...field], allowed: allowed ?? null }];
}
