import { cutBy } from './cut-by.ts';
import type { ActionKind } from './action.ts';
import type { Offer } from './offer.ts';
import { type Cut, savedBy, type Sheet, withCut, worthOfCut } from './sheet.ts';

/** So many combine at most; of more, those that save most by themselves are weighed, in all their combinations. */
const maxCombined = 6;

export interface Chosen {
  readonly offer: Offer;
  readonly cut: Cut;
}

/** What pieces cost comes before what is taken of the whole, and shipping last; gifts change no price. */
const turn: Readonly<Record<ActionKind, number>> = {
  BUNDLE: 0,
  BUY_X_GET_Y: 1,
  AMOUNT_OFF_EACH: 2,
  PERCENT_OFF: 3,
  TIERED_BY_QUANTITY: 4,
  TIERED_BY_SPENT: 4,
  AMOUNT_OFF: 5,
  SHIPPING_PERCENT_OFF: 6,
  SHIPPING_AMOUNT_OFF: 7,
  GIFT: 8,
};

/**
 * The promotions that are worth most to the buyer together: one that goes with no other alone, or some of those that
 * combine. Of equal ones those of the higher priority, then the fewer, then the older. None costs more than none.
 */
export function choosePromotions(offers: readonly Offer[], sheet: Sheet): readonly Chosen[] {
  const worths = new Map(offers.map((offer) => [offer, worthAlone(offer, sheet)]));
  const useful = [...worths].filter(([, worth]) => worth > 0).map(([offer]) => offer);
  const combining = useful
    .filter(({ promotion }) => !promotion.isExclusive)
    .toSorted((one, other) => (worths.get(other) ?? 0) - (worths.get(one) ?? 0) || byPriority(one, other))
    .slice(0, maxCombined)
    .toSorted((one, other) => turnOf(one) - turnOf(other) || byPriority(one, other));
  const exclusive = useful.filter(({ promotion }) => promotion.isExclusive);
  const all = [...combinations(combining, sheet), ...exclusive.flatMap((offer) => combinations([offer], sheet))];
  return all.reduce((best, one) => (isBetter(one, best) ? one : best), []);
}

/** Every combination in the order in which its promotions take their turn, each on what those before it leave. */
function combinations(offers: readonly Offer[], sheet: Sheet): (readonly Chosen[])[] {
  const [offer, ...rest] = offers;
  if (!offer) return [[]];
  const without = combinations(rest, sheet);
  const cut = cutBy(offer.promotion.action, sheet);
  if (worthOfCut(cut) === 0 || savedBy(cut) > (offer.budgetLeft ?? Infinity)) return without;
  return [...without, ...combinations(rest, withCut(sheet, cut)).map((one) => [{ offer, cut }, ...one])];
}

function worthAlone({ promotion }: Offer, sheet: Sheet): number {
  return worthOfCut(cutBy(promotion.action, sheet));
}

function isBetter(one: readonly Chosen[], best: readonly Chosen[]): boolean {
  const differences = [
    worthOf(one) - worthOf(best),
    priorityOf(one) - priorityOf(best),
    best.length - one.length,
    idsOf(one) < idsOf(best) ? 1 : -1,
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

function worthOf(chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, { cut }) => sum + worthOfCut(cut), 0);
}

function priorityOf(chosen: readonly Chosen[]): number {
  return Math.max(...chosen.map(({ offer }) => offer.promotion.priority), -Infinity);
}

function idsOf(chosen: readonly Chosen[]): string {
  return chosen.map(({ offer }) => offer.promotion.id).join();
}

function turnOf({ promotion }: Offer): number {
  return turn[promotion.action.kind];
}

function byPriority({ promotion: one }: Offer, { promotion: other }: Offer): number {
  return other.priority - one.priority || (one.id < other.id ? -1 : 1);
}
