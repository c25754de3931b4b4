import { heavyQuery } from './workloads.ts';

/** The heavy query once more, in words that no gateway has planned yet. */
export function newHeavyOperation(number: number): string {
  const query = heavyQuery.replace('  shippingEstimate', `  shippingEstimate\n  label${number}: name`);
  return JSON.stringify({ query });
}
