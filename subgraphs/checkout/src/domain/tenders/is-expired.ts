interface Expiry {
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** A card is good until its month is over, by the latest clock. */
export function isExpired({ expiryMonth, expiryYear }: Expiry, now: Date): boolean {
  return Date.UTC(expiryYear, expiryMonth) <= now.getTime();
}
