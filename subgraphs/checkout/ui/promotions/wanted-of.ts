import type { PromotionActionInput, PromotionConditionsInput, PromotionInput } from '@agora/schema/operations';
import { dayOf, endOfDay, startOfDay } from './days.ts';
import { type Draft, type Goods, isAllGoods } from './draft.ts';

/** What the shop is asked to keep of a draft: of its kind alone. */
export function wantedOf(draft: Draft): PromotionInput {
  const { firstDay, lastDay, startsAt, endsAt } = draft;
  return {
    name: draft.name,
    trigger: draft.trigger,
    stacking: draft.isExclusive ? 'EXCLUSIVE' : 'COMBINABLE',
    priority: numberOf(draft.priority),
    startsAt: firstDay === '' ? null : firstDay === dayOf(startsAt) ? startsAt : startOfDay(firstDay),
    endsAt: lastDay === '' ? null : lastDay === lastDayOf(endsAt) ? endsAt : endOfDay(lastDay),
    conditions: conditionsOf(draft),
    action: actionOf(draft),
    usageLimit: numberOf(draft.usageLimit),
    usageLimitPerCustomer: numberOf(draft.usageLimitPerCustomer),
    budget: moneyOf(draft.budget, draft.currency),
  };
}

/** An end is the first moment that is no part of it any more. */
export function lastDayOf(endsAt: string | null): string {
  return dayOf(endsAt === null ? null : new Date(Date.parse(endsAt) - 1).toISOString());
}

function actionOf(draft: Draft): PromotionActionInput {
  const { kind, currency } = draft;
  const percent = draft.percent.trim();
  const amount = moneyOf(draft.amount, currency);
  const items = itemsOf(draft.goods);
  const maxTimes = numberOf(draft.maxTimes);
  const variants = draft.parts.map(({ id, quantity }) => ({ variantId: id, quantity: numberOf(quantity) ?? 0 }));
  switch (kind) {
    case 'PERCENT_OFF':
      return { kind, percent, items };
    case 'AMOUNT_OFF':
    case 'AMOUNT_OFF_EACH':
      return { kind, amount, items };
    case 'FREE_SHIPPING':
      return { kind: 'SHIPPING_PERCENT_OFF', percent: '100' };
    case 'SHIPPING_PERCENT_OFF':
      return { kind, percent };
    case 'SHIPPING_AMOUNT_OFF':
      return { kind, amount };
    case 'BUY_X_GET_Y':
      return {
        ...{ kind, items, percent, maxTimes },
        buyQuantity: numberOf(draft.buyQuantity),
        getQuantity: numberOf(draft.getQuantity),
        getItems: isAllGoods(draft.getGoods) ? items : itemsOf(draft.getGoods),
      };
    case 'TIERED_BY_SPENT':
    case 'TIERED_BY_QUANTITY':
      return {
        ...{ kind, items },
        tiers: draft.tiers.map(({ from, saves, much }) => ({
          ...(kind === 'TIERED_BY_SPENT' ? { fromAmount: moneyOf(from, currency) } : { fromQuantity: numberOf(from) }),
          ...(saves === 'PERCENT' ? { percent: much.trim() } : { amount: moneyOf(much, currency) }),
        })),
      };
    case 'GIFT':
      return { kind, variants };
    case 'BUNDLE':
      return { kind, variants, amount, maxTimes };
  }
}

function conditionsOf(draft: Draft): PromotionConditionsInput {
  const countries = draft.countries.split(/[\s,;]+/).filter((country) => country !== '');
  return {
    minimumSubtotal: moneyOf(draft.minimumSubtotal, draft.currency),
    minimumQuantity: numberOf(draft.minimumQuantity),
    items: itemsOf(draft.conditionGoods),
    customerGroups: draft.customerGroups.map(({ id }) => id),
    isFirstOrder: draft.isFirstOrder,
    countries: countries.map((country) => country.toUpperCase()),
  };
}

function itemsOf({ categories, collections, brands, products, variants }: Goods) {
  const ids = (chosen: Goods['brands']) => chosen.map(({ id }) => id);
  return {
    categoryIds: ids(categories),
    collectionIds: ids(collections),
    brandIds: ids(brands),
    productIds: ids(products),
    variantIds: ids(variants),
  };
}

function moneyOf(text: string, currency: string) {
  return text.trim() === '' ? null : { amount: text.trim(), currency };
}

/** 0, which is refused at its field, for what is no whole number. */
function numberOf(text: string): number | null {
  if (text.trim() === '') return null;
  return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
}
