import type { Refusal } from '../refusal.ts';
import type { PromotionDefinition } from './promotion.ts';

/** Nobody writes a promotion that is over before carts can have it. */
export function refusePastEnd({ endsAt }: PromotionDefinition, now: Date): Refusal | undefined {
  if (endsAt === null || now < endsAt) return undefined;
  const message = 'The last day is over. Choose a later one.';
  return { refused: 'INVALID_PROMOTION', field: ['promotion', 'endsAt'], message };
}
