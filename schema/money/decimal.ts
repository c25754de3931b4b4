import { fractionDigits, isCurrency } from './currency.ts';
import type { Money } from './money.ts';

/** `{ minor: 1999, currency: 'USD' }` is `19.99`. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = fractionDigits(currency);
  if (digits === 0) return minor.toString();
  const text = Math.abs(minor)
    .toString()
    .padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * The reverse; `undefined` when the text is no decimal number, has more digits than the currency knows, is out of range,
 * or the currency is none.
 */
export function fromDecimal(text: string, currency: string): Money | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text);
  if (!match || !isCurrency(currency)) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = fractionDigits(currency);
  if (fraction.length > digits) return undefined;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return { minor: sign && minor ? -minor : minor, currency };
}
