import type { Card } from './payment-provider.ts';

/** How a guest pays: a card that the provider knows, kept for a while. */
export interface GuestPaymentMethod extends Card {
  /** Unguessable: whoever knows it may pay with it. */
  readonly id: string;
  readonly providerToken: string;
  readonly createdAt: Date;
}

/** A cart that waits longer asks for the card again. */
export const guestMethodKeptMs = 7 * 24 * 3_600_000;

/** How many cards may come from one address in an hour. */
export const mostGuestMethods = { count: 20, withinMs: 3_600_000 };
