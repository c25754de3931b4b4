import { fromPercent } from '../tax/tax-rate.ts';
import type { Action, Gift, Tier } from './action.ts';
import { DefinitionFault, wholeNumber } from './definition-fault.ts';
import { readId, readItems } from './read-items.ts';
import type { WantedAction, WantedMoney, WantedTier } from './wanted-promotion.ts';

type Field = readonly string[];
export type ReadMoney = (wanted: WantedMoney | null | undefined, field: Field) => number;

interface Reading {
  /** Minor units, above zero, of the one currency of the promotion. */
  readonly money: ReadMoney;
  /** What a variant is that is given or bundled; undefined for one that is not for sale. */
  readonly giftOf: (variantId: string) => Omit<Gift, 'quantity'> | undefined;
}

const maxTiers = 20;
/** Of a bundle. */
export const maxParts = 20;

/** What a promotion does. Throws a `DefinitionFault` that says where it is not whole. */
export function readAction(wanted: WantedAction, { money, giftOf }: Reading): Action {
  const { kind } = wanted;
  const at = (name: string) => ['action', name];
  const items = () => readItems(wanted.items, at('items'));
  const maxTimes = wanted.maxTimes == null ? null : wholeNumber(wanted.maxTimes, at('maxTimes'));
  switch (kind) {
    case 'PERCENT_OFF':
      return { kind, items: items(), millionths: percent(wanted.percent, at('percent')) };
    case 'AMOUNT_OFF':
    case 'AMOUNT_OFF_EACH':
      return { kind, items: items(), minor: money(wanted.amount, at('amount')) };
    case 'SHIPPING_PERCENT_OFF':
      return { kind, millionths: percent(wanted.percent, at('percent')) };
    case 'SHIPPING_AMOUNT_OFF':
      return { kind, minor: money(wanted.amount, at('amount')) };
    case 'BUY_X_GET_Y':
      return {
        kind,
        items: items(),
        buyQuantity: wholeNumber(wanted.buyQuantity, at('buyQuantity'), 999),
        getItems: readItems(wanted.getItems ?? wanted.items, at('getItems')),
        getQuantity: wholeNumber(wanted.getQuantity, at('getQuantity'), 999),
        millionths: percent(wanted.percent ?? '100', at('percent')),
        maxTimes,
      };
    case 'TIERED_BY_SPENT':
    case 'TIERED_BY_QUANTITY':
      return { kind, items: items(), tiers: readTiers(kind, wanted.tiers ?? [], money) };
    case 'GIFT': {
      const [{ variantId, quantity }] = readParts(wanted.variants ?? [], 1);
      const gift = giftOf(variantId);
      if (!gift) throw notForSale();
      return { kind, gift: { ...gift, quantity } };
    }
    case 'BUNDLE': {
      const parts = readParts(wanted.variants ?? [], maxParts);
      // One piece alone is what a price of its own is for.
      if (parts.length === 1 && parts[0].quantity === 1) {
        throw new DefinitionFault(at('variants'), 'A bundle has two pieces at least, which may be of one variant.');
      }
      if (!parts.every(({ variantId }) => giftOf(variantId))) throw notForSale();
      return { kind, parts, minor: money(wanted.amount, at('amount')), maxTimes };
    }
  }
}

function notForSale(): DefinitionFault {
  return new DefinitionFault(
    ['action', 'variants'],
    'There is no such variant for sale: it is unknown, or not published.',
  );
}

function percent(text: string | null | undefined, field: Field): number {
  const millionths = text == null ? undefined : fromPercent(text);
  if (!millionths) throw new DefinitionFault(field, 'This is more than 0 and at most 100, with four digits at most.');
  return millionths;
}

function readTiers(kind: 'TIERED_BY_SPENT' | 'TIERED_BY_QUANTITY', wanted: readonly WantedTier[], money: ReadMoney) {
  if (wanted.length < 1 || wanted.length > maxTiers) {
    throw new DefinitionFault(['action', 'tiers'], `There are 1 to ${maxTiers.toString()} tiers.`);
  }
  const tiers = wanted.map((tier, index): Tier => {
    const at = (name: string) => ['action', 'tiers', index.toString(), name];
    const from =
      kind === 'TIERED_BY_SPENT'
        ? money(tier.fromAmount, at('fromAmount'))
        : wholeNumber(tier.fromQuantity, at('fromQuantity'));
    const saves = tier.amount
      ? { minor: money(tier.amount, at('amount')) }
      : { millionths: percent(tier.percent, at('percent')) };
    return { from, saves };
  });
  if (new Set(tiers.map(({ from }) => from)).size < tiers.length) {
    throw new DefinitionFault(['action', 'tiers'], 'No two tiers begin at the same.');
  }
  return tiers.toSorted((one, other) => one.from - other.from);
}

interface Part {
  readonly variantId: string;
  readonly quantity: number;
}

function readParts(wanted: readonly Part[], most: number): [Part, ...Part[]] {
  const field = ['action', 'variants'];
  const parts = wanted.map(({ variantId, quantity }, index) => ({
    variantId: readId(variantId, [...field, index.toString(), 'variantId']),
    quantity: wholeNumber(quantity, [...field, index.toString(), 'quantity'], 999),
  }));
  const [first, ...rest] = parts;
  const isDistinct = new Set(parts.map(({ variantId }) => variantId)).size === parts.length;
  if (!first || parts.length > most || !isDistinct) {
    throw new DefinitionFault(
      field,
      `Say ${most === 1 ? 'one variant' : `1 to ${most.toString()} different variants`}.`,
    );
  }
  return [first, ...rest];
}
