import type { Money } from '@agora/schema';
import type { ProductVariant } from '../products/product.ts';
import type { PriceList } from './price-list.ts';

/** A price that a list has for a variant, from so many pieces on. */
export interface ListedPrice {
  readonly list: PriceList;
  readonly minQuantity: number;
  readonly minor: number;
}

interface Asked {
  readonly currency: string;
  /** Codes of the groups that the customer is in. */
  readonly groups: readonly string[];
  readonly quantity: number;
  readonly at: Date;
}

interface ResolvedPrice {
  readonly price: Money;
  /** A higher price to compare with. */
  readonly compareAt: Money | null;
  /** The list that says so; null for the variant's own price. */
  readonly listId: string | null;
}

/**
 * What one piece costs: the list of the highest priority that overrides says so, or else the variant itself; then the lowest
 * sale counts that is lower. Undefined when there is no price in the currency.
 */
export function priceOf(
  { price, compareAt }: Pick<ProductVariant, 'price' | 'compareAt'>,
  listed: readonly ListedPrice[],
  { currency, groups, quantity, at }: Asked,
): ResolvedPrice | undefined {
  const holding = holdingOf(listed, { currency, groups, at }).filter(({ minQuantity }) => minQuantity <= quantity);
  const [override] = bestOf(holding, 'OVERRIDE').sort(
    (one, other) => other.list.priority - one.list.priority || one.minor - other.minor,
  );
  const [sale] = bestOf(holding, 'SALE').sort((one, other) => one.minor - other.minor);
  const own = price.currency === currency ? price.minor : undefined;
  const base = override?.minor ?? own;
  if (base === undefined) return undefined;
  const isOwn = override === undefined;
  const money = (minor: number) => ({ minor, currency });
  if (sale && sale.minor < base) return { price: money(sale.minor), compareAt: money(base), listId: sale.list.id };
  const isComparable = compareAt !== null && compareAt.currency === currency && compareAt.minor > base;
  return { price: money(base), compareAt: isOwn && isComparable ? compareAt : null, listId: override?.list.id ?? null };
}

interface QuantityPrice {
  readonly minQuantity: number;
  readonly price: Money;
  /** A higher price to compare with. */
  readonly compareAt: Money | null;
}

/** From how many pieces on each of them costs less, or something else; the first from one on. */
export function quantityBreaks(
  variant: Pick<ProductVariant, 'price' | 'compareAt'>,
  listed: readonly ListedPrice[],
  asked: Omit<Asked, 'quantity'>,
): QuantityPrice[] {
  const steps = [1, ...holdingOf(listed, asked).map(({ minQuantity }) => minQuantity)];
  const breaks: QuantityPrice[] = [];
  for (const minQuantity of [...new Set(steps)].sort((one, other) => one - other)) {
    const found = priceOf(variant, listed, { ...asked, quantity: minQuantity });
    if (found && found.price.minor !== breaks.at(-1)?.price.minor) {
      breaks.push({ minQuantity, price: found.price, compareAt: found.compareAt });
    }
  }
  return breaks;
}

/** Since when it costs that, as far as lists say: the latest moment at which one of them began or ended to hold. */
export function latestChange(listed: readonly ListedPrice[], at: Date): Date | undefined {
  const moments = listed.flatMap(({ list: { startsAt, endsAt } }) =>
    [startsAt, endsAt].flatMap((moment) => moment ?? []),
  );
  return moments
    .filter((moment) => moment <= at)
    .reduce<Date | undefined>((latest, moment) => (latest && latest > moment ? latest : moment), undefined);
}

function holdingOf(listed: readonly ListedPrice[], { currency, groups, at }: Omit<Asked, 'quantity'>): ListedPrice[] {
  return listed.filter(
    ({ list }) =>
      list.status === 'ACTIVE' &&
      list.currency === currency &&
      (list.customerGroup === null || groups.includes(list.customerGroup)) &&
      (list.startsAt === null || list.startsAt <= at) &&
      (list.endsAt === null || list.endsAt > at),
  );
}

/** Of each list of a kind the price of the most pieces. */
function bestOf(holding: readonly ListedPrice[], kind: PriceList['kind']): ListedPrice[] {
  const byList = new Map<string, ListedPrice>();
  for (const one of holding) {
    const other = byList.get(one.list.id);
    if (one.list.kind === kind && (!other || other.minQuantity < one.minQuantity)) byList.set(one.list.id, one);
  }
  return [...byList.values()];
}
