import { allocate, share } from '@agora/schema';
import type { Action, BundlePart, Tier } from './action.ts';
import { piecesHad } from './buy-and-get.ts';
import { isMeant, type ItemFilter } from './items.ts';
import type { Cut, Sheet, SheetLine } from './sheet.ts';

const whole = 1_000_000;

/** What an action makes cheaper of what is left of a cart's prices, to the minor unit and never below zero. */
export function cutBy(action: Action, sheet: Sheet): Cut {
  const { currency, lines, shippingLeft } = sheet;
  const none: Cut = { lines: lines.map(() => 0), shipping: 0, gift: null };
  const partOf = (minor: number, parts: number, of = whole) => share({ minor, currency }, parts, of).minor;
  const ofLines = (cuts: readonly number[]): Cut => ({ ...none, lines: cuts });
  /** An amount over lines, by what each has to give; not more than that. */
  const spread = (minor: number, weights: readonly number[]): Cut => {
    const most = sum(weights);
    if (most === 0) return none;
    const amount = { minor: Math.max(0, Math.min(minor, most)), currency };
    return ofLines(allocate(amount, weights).map((part) => part.minor));
  };
  const leftOf = (items: ItemFilter) => lines.map(({ line, left }) => (isMeant(items, line) ? left : 0));

  switch (action.kind) {
    case 'PERCENT_OFF': {
      const weights = leftOf(action.items);
      return spread(partOf(sum(weights), action.millionths), weights);
    }
    case 'AMOUNT_OFF':
      return spread(action.minor, leftOf(action.items));
    case 'AMOUNT_OFF_EACH': {
      const weights = leftOf(action.items);
      return ofLines(weights.map((left, at) => Math.min(left, action.minor * (lines[at]?.line.quantity ?? 0))));
    }
    case 'SHIPPING_PERCENT_OFF':
      return { ...none, shipping: partOf(shippingLeft, action.millionths) };
    case 'SHIPPING_AMOUNT_OFF':
      return { ...none, shipping: Math.min(action.minor, shippingLeft) };
    case 'BUY_X_GET_Y': {
      const worths = worthsOf(piecesHad(action, lines));
      return spread(partOf(sum(worths), action.millionths), worths);
    }
    case 'TIERED_BY_SPENT':
    case 'TIERED_BY_QUANTITY': {
      const tier = tierOf(action, lines);
      if (!tier) return none;
      const weights = leftOf(action.items);
      return spread('minor' in tier.saves ? tier.saves.minor : partOf(sum(weights), tier.saves.millionths), weights);
    }
    case 'GIFT':
      return { ...none, gift: action.gift };
    case 'BUNDLE': {
      const times = Math.min(timesIn(action.parts, lines), action.maxTimes ?? Infinity);
      const worths = worthsOf(
        lines.map(({ line }) => (line.kind === 'PAID' ? times * quantityOf(action.parts, line.variantId) : 0)),
      );
      return spread(sum(worths) - times * action.minor, worths);
    }
  }

  /** What so many pieces of each line are worth of what is left of it. */
  function worthsOf(pieces: readonly number[]): number[] {
    return lines.map(({ line, left }, at) => partOf(left, pieces[at] ?? 0, line.quantity));
  }
}

/** The highest tier that was reached, by prices before any promotion. */
function tierOf(
  { kind, items, tiers }: Extract<Action, { readonly tiers: readonly Tier[] }>,
  lines: readonly SheetLine[],
): Tier | undefined {
  const meant = lines.filter(({ line }) => isMeant(items, line));
  const reached = sum(
    meant.map(({ line }) => (kind === 'TIERED_BY_SPENT' ? line.quantity * line.unitPrice.minor : line.quantity)),
  );
  return tiers.findLast(({ from }) => from <= reached);
}

function timesIn(parts: readonly BundlePart[], lines: readonly SheetLine[]): number {
  const inCart = new Map(
    lines.flatMap(({ line }) => (line.kind === 'PAID' ? [[line.variantId, line.quantity] as const] : [])),
  );
  return Math.min(...parts.map(({ variantId, quantity }) => Math.floor((inCart.get(variantId) ?? 0) / quantity)));
}

function quantityOf(parts: readonly BundlePart[], variantId: string): number {
  return parts.find((part) => part.variantId === variantId)?.quantity ?? 0;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}
