import type { Proposable } from './proposal.ts';

/** A way of paying that a user has stored: what its provider calls it, and what tells it from others for people. */
export interface PaymentMethod extends Proposable {
  readonly userId: string;
  readonly provider: string;
  /** The provider's token; never a card number, and never shown. */
  readonly providerToken: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

export interface WalletDecision {
  readonly refused?: never;
  /** The one that was added or removed. */
  readonly paymentMethod: PaymentMethod;
  /** All of the user's payment methods after the decision. */
  readonly paymentMethods: readonly PaymentMethod[];
}
