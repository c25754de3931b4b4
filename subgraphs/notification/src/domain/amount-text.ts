import { type Money, toDecimal } from '@agora/schema';

interface Separators {
  readonly group: string;
  readonly point: string;
}

/** An amount for people, as their language writes numbers: `1,234.50 USD`. */
export function amountText(amount: Money, { group, point }: Separators): string {
  const [whole = '', fraction] = toDecimal(amount).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${fraction === undefined ? grouped : `${grouped}${point}${fraction}`} ${amount.currency}`;
}
