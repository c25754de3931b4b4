import type { Action } from './action.ts';
import type { ItemFilter } from './items.ts';

export type PromotionStatus = 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'ENDED';

/** What a cart and its buyer have to be; all that is given must hold. */
export interface Conditions {
  readonly minimumSubtotalMinor: number | null;
  readonly items: ItemFilter;
  /** Of the items; none where it is not about them. */
  readonly minimumQuantity: number | null;
  /** In one of them; everybody where there is none. */
  readonly customerGroups: readonly string[];
  readonly isFirstOrder: boolean;
  /** Where it goes; everywhere where there is none. */
  readonly countries: readonly string[];
}

/** What staff say of a promotion. */
export interface PromotionDefinition {
  /** For everybody to read. */
  readonly name: string;
  /** It needs no code. */
  readonly isAutomatic: boolean;
  /** It goes with no other one. */
  readonly isExclusive: boolean;
  readonly priority: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Of all its amounts, and of the carts that it is for; null where it has none. */
  readonly currency: string | null;
  readonly conditions: Conditions;
  readonly action: Action;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
  /** What it may save buyers in all. */
  readonly budgetMinor: number | null;
}

export interface Promotion extends PromotionDefinition {
  readonly id: string;
  readonly status: PromotionStatus;
  readonly createdAt: Date;
  readonly version: number;
}

/** Whether carts have it at a moment. */
export function isInForce({ status, startsAt, endsAt }: Promotion, now: Date): boolean {
  return status === 'ACTIVE' && (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);
}

/** How often one buyer may have it: a first order is had once, also by two carts at the same moment. */
export function perBuyerOf({ usageLimitPerCustomer, conditions }: PromotionDefinition): number | null {
  return conditions.isFirstOrder ? 1 : usageLimitPerCustomer;
}

/** Whether it is counted who has it. What nothing limits is not: orders would wait for each other to be counted. */
export function isCounted(promotion: PromotionDefinition): boolean {
  return promotion.usageLimit !== null || perBuyerOf(promotion) !== null;
}
