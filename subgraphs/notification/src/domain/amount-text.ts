import { type Money, toDecimal } from '@agora/schema';

/** An amount for people, as their language and country write numbers: `1,234.50 USD`. */
export function amountText(amount: Money, locale: string): string {
  const exact = toDecimal(amount);
  const digits = exact.split('.')[1]?.length ?? 0;
  // Written from its digits, as a number of JavaScript could not hold them all.
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(exact as Intl.StringNumericLiteral)} ${amount.currency}`;
}
