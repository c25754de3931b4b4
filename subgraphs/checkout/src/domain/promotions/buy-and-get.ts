import type { Action } from './action.ts';
import { isMeant } from './items.ts';
import type { SheetLine } from './sheet.ts';

type BuyAndGet = Extract<Action, { readonly kind: 'BUY_X_GET_Y' }>;

/**
 * How many pieces of each line are had cheaper: as often as there are enough to be bought beside, the cheapest first.
 * A piece that is had cheaper is not counted as bought.
 */
export function piecesHad(action: BuyAndGet, lines: readonly SheetLine[]): number[] {
  const { buyQuantity, getQuantity, maxTimes } = action;
  const isBought = lines.map(({ line }) => isMeant(action.items, line));
  const isHad = lines.map(({ line }) => isMeant(action.getItems, line));
  const count = (isCounted: (at: number) => boolean) =>
    lines.reduce((sum, { line }, at) => sum + (isCounted(at) ? line.quantity : 0), 0);
  const both = count((at) => isBought[at] === true && isHad[at] === true);
  const bought = count((at) => isBought[at] === true);
  const had = count((at) => isHad[at] === true);
  const times = Math.min(
    Math.floor(bought / buyQuantity),
    Math.floor(had / getQuantity),
    Math.floor((bought + had - both) / (buyQuantity + getQuantity)),
    maxTimes ?? Infinity,
  );
  let left = times * getQuantity;
  // Of what can be either, so many may be had cheaper that enough is left to be bought.
  let leftOfBoth = bought - times * buyQuantity;
  const pieces = lines.map(() => 0);
  const cheapestFirst = lines
    .map(({ line }, at) => ({ at, price: line.unitPrice.minor, quantity: line.quantity }))
    .filter(({ at }) => isHad[at])
    .toSorted((one, other) => one.price - other.price || one.at - other.at);
  for (const { at, quantity } of cheapestFirst) {
    const most = isBought[at] ? Math.min(quantity, leftOfBoth) : quantity;
    const taken = Math.min(left, most);
    pieces[at] = taken;
    left -= taken;
    if (isBought[at]) leftOfBoth -= taken;
  }
  return pieces;
}
