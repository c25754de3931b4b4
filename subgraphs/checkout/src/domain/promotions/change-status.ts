import type { Refusal } from '../refusal.ts';
import { type Promotion, type PromotionDefinition, type PromotionStatus } from './promotion.ts';

const transitions: Readonly<Record<PromotionStatus, readonly PromotionStatus[]>> = {
  DRAFT: ['ACTIVE', 'ENDED'],
  ACTIVE: ['PAUSED', 'ENDED'],
  PAUSED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

/** A promotion in the status that is asked for: itself where it has it. */
export function changeStatus(promotion: Promotion, status: PromotionStatus, now: Date): Promotion | Refusal {
  if (promotion.status === status) return promotion;
  if (!transitions[promotion.status].includes(status)) {
    return { refused: 'PROMOTION_STATUS_CONFLICT', field: ['promotionId'] };
  }
  if (status === 'ACTIVE' && promotion.endsAt !== null && promotion.endsAt <= now) {
    return { refused: 'PROMOTION_OVER', field: ['promotionId'] };
  }
  return { ...promotion, status, version: promotion.version + 1 };
}

/** What carts have at the moment is paused before it is changed, and what is over stays as it was. */
export function redefine(promotion: Promotion, definition: PromotionDefinition): Promotion | Refusal {
  if (promotion.status === 'ACTIVE' || promotion.status === 'ENDED') {
    return { refused: 'PROMOTION_STATUS_CONFLICT', field: ['promotionId'] };
  }
  return { ...promotion, ...definition, version: promotion.version + 1 };
}
