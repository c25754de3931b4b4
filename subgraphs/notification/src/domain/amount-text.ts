import { type Money, toDecimal } from '@agora/schema';

/** An amount for people: `1,234.50 USD`. */
export function amountText(amount: Money): string {
  const [whole = '', fraction] = toDecimal(amount).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${amount.currency}`;
}
