export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** As people write it: `$1,234.50`. */
export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(amount));
}

export function isZero({ amount }: Money): boolean {
  return Number(amount) === 0;
}
