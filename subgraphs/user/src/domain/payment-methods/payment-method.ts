import type { Proposable } from '../accounts/proposal.ts';

/** What a payment provider says of a card. */
export interface Card {
  readonly provider: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** A way of paying that a user has stored: what its provider calls it, and what tells it from others for people. */
export interface PaymentMethod extends Proposable, Card {
  readonly userId: string;
  /** The provider's token; never a card number, and never shown. */
  readonly providerToken: string;
  /** What its owner calls it. */
  readonly name: string | null;
}

export interface WalletDecision {
  readonly refused?: never;
  /** The one that was added, changed or removed. */
  readonly paymentMethod: PaymentMethod;
  /** All of the user's payment methods after the decision. */
  readonly paymentMethods: readonly PaymentMethod[];
}

/** A card is good until the end of its month. */
export function isExpired({ expiryMonth, expiryYear }: Pick<Card, 'expiryMonth' | 'expiryYear'>, now: Date): boolean {
  return Date.UTC(expiryYear, expiryMonth) <= now.getTime();
}
