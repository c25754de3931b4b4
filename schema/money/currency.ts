import * as iso from 'dinero.js/currencies';

/** The two currencies whose smallest unit is a fifth are counted in hundredths, as ISO 4217 says of them too. */
const digits: ReadonlyMap<string, number> = new Map(
  Object.values(iso).map(({ code, base, exponent }) => [code, base === 10 ? exponent : 2]),
);

/** Whether a currency of this code is in use; the shop knows no others. */
export function isCurrency(code: string): boolean {
  return digits.has(code);
}

/**
 * Digits after the point of a currency by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. What `Intl` says are the digits of
 * cash, none for HUF or IQD. Throws a RangeError for what is no currency.
 */
export function fractionDigits(code: string): number {
  const known = digits.get(code);
  if (known === undefined) throw new RangeError(`${code} is no currency`);
  return known;
}
