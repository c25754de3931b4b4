import type { Money } from '@agora/kit-ui';

interface LowestPrice {
  readonly price: Money | undefined;
  /** Other variants cost more. */
  readonly isRange: boolean;
}

/** What a product costs at least. */
export function lowestPrice(prices: readonly Money[]): LowestPrice {
  const [price, ...others] = prices.toSorted((one, other) => Number(one.amount) - Number(other.amount));
  return { price, isRange: others.some(({ amount }) => amount !== price?.amount) };
}
