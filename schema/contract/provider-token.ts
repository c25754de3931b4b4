import { holdsCardNumber } from './holds-card-number.ts';

/** Whether a text may be a payment provider's token. What may be the number of a card goes nowhere. */
export function isProviderToken(text: string): boolean {
  return /^[\w.-]{1,255}$/.test(text) && !holdsCardNumber(text);
}
