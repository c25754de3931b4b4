import { maxAutomatic, maxCollections } from '../../db/promotion-store.ts';
import { changeStatus } from '../../domain/promotions/change-status.ts';
import { collectionsOf } from '../../domain/promotions/collections-of.ts';
import { goodsOf } from '../../domain/promotions/goods-of.ts';
import type { Refusal } from '../../domain/refusal.ts';
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
    if (isFull) return { refused: 'TOO_MANY_PROMOTIONS', field: ['promotionId'] };
    const named = collectionsOf(promotion);
    if (named.length === 0) return active;
    const collections = new Set([...(await promotions.collections(now())), ...named]);
    return collections.size > maxCollections ? tooManyCollections : active;
  });
};

const tooManyCollections: Refusal = {
  refused: 'TOO_MANY_PROMOTIONS',
  field: ['promotionId'],
  message: `All promotions that are active name at most ${maxCollections.toString()} collections.`,
};

export const promotionPause: NonNullable<MutationResolvers['promotionPause']> = (_, { input }, context) =>
  changePromotion(context, 'promotionPause', input, (promotion, { now }) => changeStatus(promotion, 'PAUSED', now()));

export const promotionEnd: NonNullable<MutationResolvers['promotionEnd']> = (_, { input }, context) =>
  changePromotion(context, 'promotionEnd', input, (promotion, { now }) => changeStatus(promotion, 'ENDED', now()));
