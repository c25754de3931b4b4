import type { Adjustment, Tax } from '../contract/priced.ts';
import { add, type Money, share, times } from './money.ts';

/** What a line or its shipping is made of; nothing else is in its total. */
export interface Parts {
  /** One for shipping. */
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly adjustments: readonly Adjustment[];
  readonly taxes: readonly Tax[];
}

/** A tax that is wanted: of which class, at which rate in millionths, as part of the price or on top. */
export type TaxRule = Omit<Tax, 'amount'>;

const whole = 1_000_000;

/** The price of all, with its adjustments: what taxes are taken of. */
export function adjustedPrice({ quantity, unitPrice, adjustments }: Omit<Parts, 'taxes'>): Money {
  return add(times(unitPrice, quantity), ...adjustments.map(({ amount }) => amount));
}

/** Each tax on an adjusted price, rounded half up on its own. Rates are of the price without the taxes that are part of it. */
export function taxesOf(price: Money, rules: readonly TaxRule[]): Tax[] {
  const included = rules.reduce((sum, { isIncluded, millionths }) => sum + (isIncluded ? millionths : 0), 0);
  return rules.map((rule) => ({ ...rule, amount: share(price, rule.millionths, whole + included) }));
}

/** What parts come to: the price of all, every adjustment, and the taxes that are not part of the price already. */
export function totalOf(parts: Parts): Money {
  return add(adjustedPrice(parts), ...parts.taxes.flatMap(({ isIncluded, amount }) => (isIncluded ? [] : [amount])));
}
