import { isCurrency, isTaxClass, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';

/** A sale is compared with what something costs otherwise; what overrides stands in its place. */
export type PriceListKind = 'SALE' | 'OVERRIDE';

export type PriceListStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** Prices that hold for a while, for some customers, or in another currency. */
export interface PriceList {
  readonly id: string;
  readonly name: string;
  readonly kind: PriceListKind;
  readonly status: PriceListStatus;
  readonly currency: string;
  /** The code of the group of customers that it is for; null for everybody. */
  readonly customerGroup: string | null;
  /** From when on it holds; null for ever since. */
  readonly startsAt: Date | null;
  /** Until when it holds, which is no part of it; null for ever on. */
  readonly endsAt: Date | null;
  /** Of those that override, the highest counts. */
  readonly priority: number;
  readonly version: number;
}

interface GivenPriceList {
  readonly name?: string | undefined;
  readonly status?: PriceListStatus | undefined;
  /** Null says that it is for everybody. */
  readonly customerGroup?: string | null | undefined;
  /** Null says that it is without one, of these two. */
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
  readonly priority?: number | undefined;
}

interface Decision {
  readonly refused?: never;
  readonly priceList: PriceList;
}
type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_PRICE_LIST' | 'INVALID_WINDOW'>;

const highestPriority = 1_000;

/** Whether a group of customers can have this code: they are of the form of tax classes. */
export const isGroupCode = isTaxClass;

/** Makes a list without prices. Its kind and its currency stay for ever. */
export function createPriceList(
  {
    id,
    kind,
    currency,
    ...given
  }: Pick<PriceList, 'id' | 'kind' | 'currency'> & GivenPriceList & { readonly name: string },
  now: Date,
): Decision | Refusal {
  if (!isCurrency(currency)) return { refused: 'INVALID_PRICE_LIST', field: ['currency'] };
  const empty = { id, kind, currency, name: '', status: 'DRAFT' as const, priority: 0, version: 0 };
  return updatePriceList({ ...empty, customerGroup: null, startsAt: null, endsAt: null }, given, now);
}

/** Says something else of a list; what is left out stays. */
export function updatePriceList(before: PriceList, given: GivenPriceList, now: Date): Decision | Refusal {
  const name = given.name === undefined ? before.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const { status, customerGroup, startsAt, endsAt, priority } = { ...before, ...withoutUndefined(given) };
  if (customerGroup !== null && !isGroupCode(customerGroup)) {
    return { refused: 'INVALID_PRICE_LIST', field: ['customerGroup'] };
  }
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return { refused: 'INVALID_WINDOW', field: ['endsAt'] };
  // One that is over can still be renamed or archived.
  const isForNow = (given.endsAt ?? null) !== null || (status === 'ACTIVE' && before.status !== 'ACTIVE');
  if (endsAt !== null && endsAt <= now && isForNow) return { refused: 'INVALID_WINDOW', field: ['endsAt'] };
  if (priority < 0 || priority > highestPriority) return { refused: 'INVALID_PRICE_LIST', field: ['priority'] };
  const version = before.version + 1;
  return { priceList: { ...before, name, status, customerGroup, startsAt, endsAt, priority, version } };
}

function withoutUndefined<Given extends object>(
  given: Given,
): { [Field in keyof Given]: Exclude<Given[Field], undefined> } {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Field in keyof Given]: Exclude<Given[Field], undefined> };
}

/** When a list next begins or ends to hold; undefined when it does not. */
export function nextChange({ status, startsAt, endsAt }: PriceList, now: Date): Date | undefined {
  if (status !== 'ACTIVE') return undefined;
  return [startsAt, endsAt].find((at) => at !== null && at > now) ?? undefined;
}
