/** What the shop is told of a card: never its number. */
export interface CardToken {
  readonly providerToken: string;
  readonly brand: string;
  readonly lastFour: string;
}

/** Cards on which the simulated provider refuses. */
const refusals: Readonly<Record<string, string>> = {
  '4000000000000002': 'tok_decline',
  '4000000000009995': 'tok_insufficient_funds',
};

const brands = [
  [/^4/, 'VISA'],
  [/^(5[1-5]|2[2-7])/, 'MASTERCARD'],
  [/^3[47]/, 'AMEX'],
] as const;

/**
 * Stands for the script of a payment provider, which takes the number in the browser so that the shop never sees it.
 * Undefined for what is no number of a card.
 */
export function tokeniseCard(typed: string): CardToken | undefined {
  const number = typed.replaceAll(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(number) || !isChecked(number)) return undefined;
  const brand = brands.find(([start]) => start.test(number))?.[1] ?? 'CARD';
  return { providerToken: refusals[number] ?? 'tok_approve', brand, lastFour: number.slice(-4) };
}

/** The check digit of Luhn. */
function isChecked(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
