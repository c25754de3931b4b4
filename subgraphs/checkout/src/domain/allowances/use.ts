/**
 * Something of which there is only so much: uses of a code or a promotion, the money that a promotion may save.
 */
export interface AllowanceKey {
  readonly kind: 'DISCOUNT_CODE' | 'PROMOTION' | 'PROMOTION_BUDGET';
  /** The code, the id of the promotion. */
  readonly ref: string;
}

export interface Allowance extends AllowanceKey {
  /** How much there is for all; null without a limit. */
  readonly total: number | null;
  /** How much one buyer may take; null without a limit. */
  readonly perBuyer: number | null;
  /** What orders hold and have used. */
  readonly taken: number;
}

/** That an order takes so much of an allowance: one use of a code, minor units of a budget. */
export interface Use extends AllowanceKey {
  /** The id of a customer, the e-mail address of a guest. */
  readonly buyer: string;
  /** The e-mail address of a customer, who may buy as a guest too; null of a guest, and where it is not known. */
  readonly buyerEmail: string | null;
  readonly amount: number;
  /** Held until the order is confirmed; given back when it is cancelled, also after that. */
  readonly state: 'HELD' | 'USED' | 'RELEASED';
}

/** What became of the order. */
export type OrderOutcome = 'CONFIRMED' | 'CANCELLED';

const transitions = {
  HELD: { CONFIRMED: 'USED', CANCELLED: 'RELEASED' },
  USED: { CONFIRMED: 'USED', CANCELLED: 'RELEASED' },
  // A cancelled order stays that, also where its confirmation is told late.
  RELEASED: { CONFIRMED: 'RELEASED', CANCELLED: 'RELEASED' },
} as const;

export function settleUse<Held extends Pick<Use, 'state'>>(use: Held, outcome: OrderOutcome): Held {
  return { ...use, state: transitions[use.state][outcome] };
}

/** Whether there is enough left for a use, in all and for its buyer, who has taken something before. */
export function isLeft(
  { amount }: Pick<Use, 'amount'>,
  { total, perBuyer, taken }: Allowance,
  takenByBuyer: number,
): boolean {
  const isWithin = (limit: number | null, before: number) => limit === null || before + amount <= limit;
  return isWithin(total, taken) && isWithin(perBuyer, takenByBuyer);
}
