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

/** Cards that came from one address of late. */
export interface RecentCards {
  readonly all: number;
  /** Those that nothing was paid with yet: refused by their bank, about to pay, or left behind. */
  readonly unproven: number;
}

export const recentCardsMs = 3_600_000;
/** Nobody tries cards by the hundred; but an office whose people buy, and pay, goes on. */
const mostUnproven = 20;
const most = 500;

export function mayKeepAnother({ all, unproven }: RecentCards): boolean {
  return unproven < mostUnproven && all < most;
}
