import { unmask } from '@agora/kit-ui';
import type { PromotedGoodsFragment, PromotionEntryFragment } from '@agora/schema/operations';
import { dayOf } from './days.ts';
import { allGoods, type Chosen, type Draft, emptyDraft, firstTier, type Goods } from './draft.ts';
import type { PromotionChoices } from './promotion-choices.ts';
import { lastDayOf } from './wanted-of.ts';

/** A promotion that is kept, as the form shows it. */
export function draftOf(promotion: PromotionEntryFragment, choices: PromotionChoices): Draft {
  const { action, conditions, name, trigger, stacking, priority, startsAt, endsAt } = promotion;
  const empty = emptyDraft(promotion.currency ?? choices.currencies[0] ?? '');
  const { kind, percent } = action;
  const goods = (ref: Parameters<typeof unmask<PromotedGoodsFragment>>[0] | null) =>
    ref === null ? allGoods : goodsOf(unmask<PromotedGoodsFragment>(ref), choices);
  const items = goods(action.items);
  const getItems = goods(action.getItems);
  return {
    ...empty,
    name,
    kind: kind === 'SHIPPING_PERCENT_OFF' && Number(percent) === 100 ? 'FREE_SHIPPING' : kind,
    percent: percent ?? '',
    amount: action.amount?.amount ?? '',
    goods: items,
    buyQuantity: textOf(action.buyQuantity) || empty.buyQuantity,
    getQuantity: textOf(action.getQuantity) || empty.getQuantity,
    getGoods: JSON.stringify(getItems) === JSON.stringify(items) ? allGoods : getItems,
    maxTimes: textOf(action.maxTimes),
    tiers: action.tiers.length === 0 ? [firstTier] : action.tiers.map(tierOf),
    parts: action.variants.flatMap(({ variant, quantity }) =>
      variant ? [{ ...nameOf(variant), quantity: quantity.toString() }] : [],
    ),
    trigger,
    isExclusive: stacking === 'EXCLUSIVE',
    priority: priority === 0 ? '' : priority.toString(),
    firstDay: dayOf(startsAt),
    lastDay: lastDayOf(endsAt),
    startsAt,
    endsAt,
    minimumSubtotal: conditions.minimumSubtotal?.amount ?? '',
    minimumQuantity: textOf(conditions.minimumQuantity),
    conditionGoods: goods(conditions.items),
    customerGroups: conditions.customerGroups.map((id) => called(id, choices.customerGroups)),
    isFirstOrder: conditions.isFirstOrder,
    countries: conditions.countries.join(', '),
    usageLimit: textOf(promotion.usageLimit),
    usageLimitPerCustomer: textOf(promotion.usageLimitPerCustomer),
    budget: promotion.budget?.amount ?? '',
  };
}

function tierOf({ fromAmount, fromQuantity, percent, amount }: PromotionEntryFragment['action']['tiers'][number]) {
  const from = fromAmount?.amount ?? textOf(fromQuantity);
  return {
    from,
    saves: percent === null ? ('AMOUNT' as const) : ('PERCENT' as const),
    much: percent ?? amount?.amount ?? '',
  };
}

function goodsOf(items: PromotedGoodsFragment, choices: PromotionChoices): Goods {
  const { categoryIds, collectionIds, brandIds, productIds, variantIds } = items;
  const products = items.products.flatMap((one) => (one ? [{ id: one.id, text: one.title }] : []));
  const variants = items.variants.flatMap((one) => (one ? [nameOf(one)] : []));
  return {
    categories: categoryIds.map((id) => called(id, choices.categories)),
    collections: collectionIds.map((id) => called(id, choices.collections)),
    brands: brandIds.map((id) => called(id, choices.brands)),
    products: productIds.map((id) => called(id, products)),
    variants: variantIds.map((id) => called(id, variants)),
  };
}

interface Named {
  readonly id: string;
  readonly sku: string;
  readonly product: { readonly title: string };
}

function nameOf({ id, sku, product }: Named): Chosen {
  return { id, text: `${product.title} (${sku})` };
}

/** What is not found any more, or not among the first hundred, is called by its id. */
function called(id: string, known: readonly Chosen[]): Chosen {
  return known.find((one) => one.id === id) ?? { id, text: id };
}

function textOf(value: number | null): string {
  return value?.toString() ?? '';
}
