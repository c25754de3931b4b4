const names = new Intl.DisplayNames('en', { type: 'currency' });

/** What people call it: `US Dollar`. */
export function currencyName(currency: string): string {
  return names.of(currency) ?? currency;
}
