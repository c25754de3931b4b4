import { fromDecimal } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';
import type { PriceList } from './price-list.ts';

/** A price of a list. */
export interface PriceListEntry {
  readonly variantId: string;
  /** From so many pieces on. */
  readonly minQuantity: number;
  readonly minor: number;
}

interface GivenEntry {
  readonly variantId: string;
  readonly minQuantity: number;
  /** Null takes the price out of the list. */
  readonly price: string | null;
}

interface Decision {
  readonly refused?: never;
  readonly set: readonly PriceListEntry[];
  readonly removed: readonly Omit<PriceListEntry, 'minor'>[];
}
type Refusal = ProductRefusal<'INVALID_PRICE' | 'INVALID_PRICE_LIST' | 'VARIANT_NOT_FOUND'>;

const mostEntries = 250;
const highestQuantity = 10_000;
const highestMinor = 1_000_000_000;

/** Prices as somebody gave them for a list. */
export function readEntries(
  { currency }: Pick<PriceList, 'currency'>,
  given: readonly GivenEntry[],
  knownVariants: ReadonlySet<string>,
): Decision | Refusal {
  if (given.length > mostEntries) return { refused: 'INVALID_PRICE_LIST', field: ['entries'] };
  const set: PriceListEntry[] = [];
  const removed: Omit<PriceListEntry, 'minor'>[] = [];
  const named = new Set<string>();
  for (const [index, { variantId, minQuantity, price }] of given.entries()) {
    const field = (name: string) => ['entries', `${index}`, name];
    if (!knownVariants.has(variantId)) return { refused: 'VARIANT_NOT_FOUND', field: field('variantId') };
    const isFit = minQuantity >= 1 && minQuantity <= highestQuantity && !named.has(`${variantId} ${minQuantity}`);
    if (!isFit) return { refused: 'INVALID_PRICE_LIST', field: field('minQuantity') };
    named.add(`${variantId} ${minQuantity}`);
    const money = price === null ? undefined : fromDecimal(price, currency);
    if (price === null) removed.push({ variantId, minQuantity });
    else if (!money || money.minor <= 0 || money.minor > highestMinor) {
      return { refused: 'INVALID_PRICE', field: field('price') };
    } else set.push({ variantId, minQuantity, minor: money.minor });
  }
  return { set, removed };
}
