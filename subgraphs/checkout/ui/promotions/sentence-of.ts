import { counted, formatDay, formatMoney } from '@agora/kit-ui';
import { type Chosen, type Draft, type Goods, isAllGoods } from './draft.ts';

/** What a promotion will do, in words, as far as it is written; what is missing is three dots. */
export function sentenceOf(draft: Draft): string {
  const { trigger, isExclusive } = draft;
  const who = trigger === 'AUTOMATIC' ? 'Every cart gets' : 'Carts with a code get';
  const conditions = conditionsIn(draft);
  const asks = conditions.length === 0 ? '' : `, if ${joined(conditions)}`;
  return [
    `${who} ${gainOf(draft)}${asks}${windowOf(draft)}.`,
    ...limitsOf(draft),
    ...(isExclusive ? ['It goes with no other promotion.'] : []),
  ].join(' ');
}

function gainOf(draft: Draft): string {
  const { kind } = draft;
  const percent = `${said(draft.percent)} %`;
  const amount = moneyText(draft.amount, draft);
  const goods = goodsText(draft.goods);
  const times = draft.maxTimes.trim() === '' ? '' : `, at most ${draft.maxTimes.trim()} times in a cart`;
  switch (kind) {
    case 'PERCENT_OFF':
      return `${percent} off ${goods}`;
    case 'AMOUNT_OFF':
      return `${amount} off ${goods}`;
    case 'AMOUNT_OFF_EACH':
      return `${amount} off each piece of ${goods}`;
    case 'FREE_SHIPPING':
      return 'free shipping';
    case 'SHIPPING_PERCENT_OFF':
      return `${percent} off shipping`;
    case 'SHIPPING_AMOUNT_OFF':
      return `${amount} off shipping`;
    case 'BUY_X_GET_Y': {
      const got = isAllGoods(draft.getGoods) ? 'more of them' : `of ${goodsText(draft.getGoods)}`;
      const much = Number(draft.percent) === 100 ? 'free' : `${percent} cheaper`;
      return `${said(draft.getQuantity)} ${got} ${much} for every ${said(draft.buyQuantity)} of ${goods}${times}`;
    }
    case 'TIERED_BY_SPENT':
    case 'TIERED_BY_QUANTITY':
      return `${joined(draft.tiers.map((tier) => tierText(tier, draft)))}, for ${goods}`;
    case 'GIFT':
      return `${partsText(draft)} as a gift`;
    case 'BUNDLE':
      return `${partsText(draft)} together for ${amount}${times}`;
  }
}

function tierText({ from, saves, much }: Draft['tiers'][number], draft: Draft): string {
  const begin = draft.kind === 'TIERED_BY_SPENT' ? moneyText(from, draft) : `${said(from)} pieces`;
  return `${saves === 'PERCENT' ? `${said(much)} %` : moneyText(much, draft)} off from ${begin} on`;
}

function partsText({ parts }: Draft): string {
  return parts.length === 0 ? '…' : joined(parts.map(({ quantity, text }) => `${said(quantity)} × ${text}`));
}

function conditionsIn(draft: Draft): string[] {
  const { minimumSubtotal, minimumQuantity, conditionGoods, customerGroups, countries } = draft;
  const isAll = isAllGoods(conditionGoods);
  const goods = isAll ? 'goods' : goodsText(conditionGoods);
  const hasMinimum = minimumSubtotal.trim() !== '';
  const hasQuantity = minimumQuantity.trim() !== '';
  return [
    ...(hasMinimum ? [`there are ${goods} for at least ${moneyText(minimumSubtotal, draft)}`] : []),
    ...(hasQuantity ? [`there are at least ${minimumQuantity.trim()} pieces of ${goods}`] : []),
    ...(!hasMinimum && !hasQuantity && !isAll ? [`something of ${goods} is in it`] : []),
    ...(customerGroups.length > 0 ? [`the customer is in ${eitherOf(customerGroups.map(({ text }) => text))}`] : []),
    ...(draft.isFirstOrder ? ['it is a first order'] : []),
    ...(countries.trim() === '' ? [] : [`it goes to ${countries.trim().toUpperCase()}`]),
  ];
}

function windowOf({ firstDay, lastDay }: Draft): string {
  const first = firstDay === '' ? '' : `, from ${formatDay(firstDay)} on`;
  return lastDay === '' ? first : `${first}, until the end of ${formatDay(lastDay)}`;
}

function limitsOf(draft: Draft): string[] {
  const { usageLimit, usageLimitPerCustomer, budget } = draft;
  const ofEach = draft.isFirstOrder ? '' : usageLimitPerCustomer.trim();
  return [
    ...(usageLimit.trim() === '' ? [] : [`At most ${ordersText(usageLimit)} have it.`]),
    ...(ofEach === '' ? [] : [`Each customer has it for at most ${ordersText(ofEach)}.`]),
    ...(budget.trim() === '' ? [] : [`It saves buyers at most ${moneyText(budget, draft)} in all.`]),
  ];
}

function ordersText(count: string): string {
  return counted(Number(count), 'order');
}

function goodsText(goods: Goods): string {
  if (isAllGoods(goods)) return 'all goods';
  return joined(Object.values(goods).flatMap((chosen: readonly Chosen[]) => chosen.map(({ text }) => text)));
}

function moneyText(text: string, { currency }: Draft): string {
  const isAmount = /^\d+(\.\d+)?$/.test(text.trim());
  return isAmount && currency !== '' ? formatMoney({ amount: text.trim(), currency }) : said(text);
}

function said(text: string): string {
  return text.trim() === '' ? '…' : text.trim();
}

const joined = (parts: readonly string[]) => inWords.format(parts);
const eitherOf = (parts: readonly string[]) => eitherWords.format(parts);
const inWords = new Intl.ListFormat('en-US', { type: 'conjunction' });
const eitherWords = new Intl.ListFormat('en-US', { type: 'disjunction' });
