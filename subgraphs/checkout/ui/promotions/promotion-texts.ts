import { formatDay, formatMoney } from '@agora/kit-ui';
import type { PromotionRowFragment } from '@agora/schema/operations';

type Kind = PromotionRowFragment['action']['kind'];

/** What a promotion does, in short; which goods and how many it wants is not said. */
export function doesText({ action: { kind, percent, amount } }: Pick<PromotionRowFragment, 'action'>): string {
  const much = percent === null ? (amount === null ? '' : formatMoney(amount)) : `${percent} %`;
  const texts: Readonly<Record<Kind, string>> = {
    PERCENT_OFF: `${much} off goods`,
    AMOUNT_OFF: `${much} off goods`,
    AMOUNT_OFF_EACH: `${much} off each piece`,
    SHIPPING_PERCENT_OFF: percent === '100' ? 'Free shipping' : `${much} off shipping`,
    SHIPPING_AMOUNT_OFF: `${much} off shipping`,
    BUY_X_GET_Y: `Buy some, get others ${percent === '100' ? 'free' : `${much} off`}`,
    TIERED_BY_SPENT: 'More off for who spends more',
    TIERED_BY_QUANTITY: 'More off for who takes more',
    GIFT: 'A gift',
    BUNDLE: `A bundle for ${much}`,
  };
  return texts[kind];
}

export function windowText({ startsAt, endsAt }: Pick<PromotionRowFragment, 'startsAt' | 'endsAt'>): string {
  const last = endsAt === null ? undefined : lastDayOf(endsAt);
  if (startsAt === null) return last === undefined ? 'Always' : `To ${last}`;
  return last === undefined ? `From ${formatDay(startsAt)}` : `${formatDay(startsAt)} to ${last}`;
}

/** An end is the first moment that is no part of it any more. */
function lastDayOf(endsAt: string): string {
  return formatDay(new Date(Date.parse(endsAt) - 1).toISOString());
}

/** How often it is used, and what of its budget is spent. */
export function usedText({
  used,
  usageLimit,
  budget,
  budgetSpent,
}: Pick<PromotionRowFragment, 'used' | 'usageLimit' | 'budget' | 'budgetSpent'>): string {
  const times = used === null ? [] : [usageLimit === null ? String(used) : `${String(used)} of ${String(usageLimit)}`];
  const money = budget && budgetSpent ? [`${formatMoney(budgetSpent)} of ${formatMoney(budget)}`] : [];
  return [...times, ...money].join(', ') || 'Not counted';
}
