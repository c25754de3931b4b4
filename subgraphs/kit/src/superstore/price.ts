import type { SuperstoreRecord } from './record.ts';

/** What one piece of a line cost before its discount, in cents, at least one. */
export function unitPriceCentsOf(line: SuperstoreRecord): number {
  const paidShare = 10_000 - line.Discount;
  return Math.max(1, roundedQuotient(line.Sales * 100, line.Quantity * paidShare));
}

/** What a line cost in cents, so that price, quantity and discount add up; within a cent of the data set's sales. */
export function lineTotalCents(unitPriceCents: number, quantity: number, discountBasisPoints: number): number {
  return roundedQuotient(unitPriceCents * quantity * (10_000 - discountBasisPoints), 10_000);
}

function roundedQuotient(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
