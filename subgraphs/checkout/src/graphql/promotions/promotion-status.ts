import { maxAutomatic } from '../../db/promotion-store.ts';
import { changeStatus } from '../../domain/promotions/change-status.ts';
import { goodsOf } from '../../domain/promotions/goods-of.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { areForSale } from '../completion/ask-peers.ts';
import { changePromotion, staleVersion } from './change-promotion.ts';

export const promotionActivate: NonNullable<MutationResolvers['promotionActivate']> = async (_, { input }, context) => {
  const seen = (await context.stores.promotions.byIds([input.promotionId])).get(input.promotionId);
  const isWhole = seen === undefined || (await areForSale(goodsOf(seen.action), context));
  return changePromotion(context, 'promotionActivate', input, async (promotion, { promotions, now }) => {
    const active = changeStatus(promotion, 'ACTIVE', now());
    if ('refused' in active || active === promotion) return active;
    if (promotion.version !== seen?.version) return staleVersion(['promotionId']);
    if (!isWhole) return { refused: 'PROMOTION_GOODS_UNAVAILABLE', field: ['promotionId'] };
    const isFull = promotion.isAutomatic && (await promotions.countAutomatic(now())) >= maxAutomatic;
    return isFull ? { refused: 'TOO_MANY_PROMOTIONS', field: ['promotionId'] } : active;
  });
};

export const promotionPause: NonNullable<MutationResolvers['promotionPause']> = (_, { input }, context) =>
  changePromotion(context, 'promotionPause', input, (promotion, { now }) => changeStatus(promotion, 'PAUSED', now()));

export const promotionEnd: NonNullable<MutationResolvers['promotionEnd']> = (_, { input }, context) =>
  changePromotion(context, 'promotionEnd', input, (promotion, { now }) => changeStatus(promotion, 'ENDED', now()));
