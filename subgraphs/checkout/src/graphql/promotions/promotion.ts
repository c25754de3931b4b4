import { connectionOf, readPage } from '@agora/kit';
import { toPercent } from '@agora/schema';
import { byCode } from '../../db/discount-code-store.ts';
import type { Action } from '../../domain/promotions/action.ts';
import { isCounted, type Promotion as AnyPromotion } from '../../domain/promotions/promotion.ts';
import type {
  PromotionCodeConnectionResolvers,
  PromotionCodeResolvers,
  PromotionItemsResolvers,
  PromotionResolvers,
} from '../../generated/resolvers.ts';
import { allowancesByKey } from '../batches.ts';
import type { PromotionActionModel, PromotionTierModel } from '../models.ts';

export const Promotion: PromotionResolvers = {
  trigger: ({ isAutomatic }) => (isAutomatic ? 'AUTOMATIC' : 'CODE'),
  stacking: ({ isExclusive }) => (isExclusive ? 'EXCLUSIVE' : 'COMBINABLE'),
  conditions: (promotion) => {
    const { minimumSubtotalMinor, ...conditions } = promotion.conditions;
    return { ...conditions, minimumSubtotal: money(promotion, minimumSubtotalMinor) };
  },
  action: (promotion) => shown(promotion.action, (minor) => money(promotion, minor)),
  budget: (promotion) => money(promotion, promotion.budgetMinor),
  async used(promotion, _, context) {
    if (!isCounted(promotion)) return null;
    return (await context.load(allowancesByKey, `PROMOTION ${promotion.id}`))?.taken ?? 0;
  },
  async budgetSpent(promotion, _, context) {
    if (promotion.budgetMinor === null) return null;
    const spent = (await context.load(allowancesByKey, `PROMOTION_BUDGET ${promotion.id}`))?.taken;
    return money(promotion, spent ?? 0);
  },
  async codes({ id }, args, { stores }) {
    const page = readPage(args, byCode);
    const rows = await stores.discountCodes.page(id, page);
    return { ...connectionOf(rows, page, byCode), count: () => stores.discountCodes.count(id) };
  },
};

export const PromotionItems: PromotionItemsResolvers = {
  variants: ({ variantIds }) => variantIds.map((id) => ({ id })),
  products: ({ productIds }) => productIds.map((id) => ({ id })),
};

export const PromotionCode: PromotionCodeResolvers = {
  usageLimit: ({ total }) => total,
  usageLimitPerCustomer: ({ perBuyer }) => perBuyer,
  used: ({ taken }) => taken,
};

export const PromotionCodeConnection: PromotionCodeConnectionResolvers = { totalCount: ({ count }) => count() };

type ToMoney = (minor: number | null) => ReturnType<typeof money>;

function money({ currency }: AnyPromotion, minor: number | null) {
  return minor === null || currency === null ? null : { minor, currency };
}

function shown(action: Action, toMoney: ToMoney): PromotionActionModel {
  const minor = 'minor' in action ? action.minor : null;
  return {
    kind: action.kind,
    percent: 'millionths' in action ? toPercent(action.millionths) : null,
    amount: toMoney(minor),
    items: 'items' in action ? action.items : null,
    buyQuantity: action.kind === 'BUY_X_GET_Y' ? action.buyQuantity : null,
    getQuantity: action.kind === 'BUY_X_GET_Y' ? action.getQuantity : null,
    getItems: action.kind === 'BUY_X_GET_Y' ? action.getItems : null,
    maxTimes: 'maxTimes' in action ? action.maxTimes : null,
    tiers: tiersOf(action, toMoney),
    variants: variantsOf(action).map(({ variantId, quantity }) => ({ variant: { id: variantId }, quantity })),
  };
}

function variantsOf(action: Action) {
  if (action.kind === 'GIFT') return [action.gift];
  return action.kind === 'BUNDLE' ? action.parts : [];
}

function tiersOf(action: Action, toMoney: ToMoney): PromotionTierModel[] {
  if (!('tiers' in action)) return [];
  const isBySpent = action.kind === 'TIERED_BY_SPENT';
  return action.tiers.map(({ from, saves }) => ({
    fromAmount: isBySpent ? toMoney(from) : null,
    fromQuantity: isBySpent ? null : from,
    percent: 'millionths' in saves ? toPercent(saves.millionths) : null,
    amount: 'minor' in saves ? toMoney(saves.minor) : null,
  }));
}
