import { maxAutomatic } from '../../db/promotion-store.ts';
import { changeStatus } from '../../domain/promotions/change-status.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePromotion } from './change-promotion.ts';

export const promotionActivate: NonNullable<MutationResolvers['promotionActivate']> = (_, { input }, context) =>
  changePromotion(context, 'promotionActivate', input, async (promotion, { promotions, now }) => {
    const active = changeStatus(promotion, 'ACTIVE', now());
    if ('refused' in active || active === promotion || !promotion.isAutomatic) return active;
    const isFull = (await promotions.countAutomatic(now())) >= maxAutomatic;
    return isFull ? { refused: 'TOO_MANY_PROMOTIONS', field: ['promotionId'] } : active;
  });

export const promotionPause: NonNullable<MutationResolvers['promotionPause']> = (_, { input }, context) =>
  changePromotion(context, 'promotionPause', input, (promotion, { now }) => changeStatus(promotion, 'PAUSED', now()));

export const promotionEnd: NonNullable<MutationResolvers['promotionEnd']> = (_, { input }, context) =>
  changePromotion(context, 'promotionEnd', input, (promotion, { now }) => changeStatus(promotion, 'ENDED', now()));
