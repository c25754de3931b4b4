/** Cards on which the simulated provider refuses. */
const refusals: Readonly<Record<string, string>> = {
  '4000000000000002': 'tok_decline',
  '4000000000009995': 'tok_insufficient_funds',
};

const brands = [
  [/^4/, 'visa'],
  [/^(5[1-5]|2[2-7])/, 'mastercard'],
  [/^3[47]/, 'amex'],
] as const;

/**
 * Stands for the script of a payment provider, which takes the number in the browser so that the shop never sees it, and
 * gives a token for the card. Undefined for what is no number of a card.
 */
export function tokeniseCard(
  typed: string,
  expiry: { readonly month: string; readonly year: string },
): string | undefined {
  const number = typed.replaceAll(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(number) || !isChecked(number)) return undefined;
  const brand = brands.find(([start]) => start.test(number))?.[1] ?? 'card';
  return [refusals[number] ?? 'tok_approve', brand, number.slice(-4), expiry.month.padStart(2, '0') + expiry.year].join(
    '.',
  );
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
