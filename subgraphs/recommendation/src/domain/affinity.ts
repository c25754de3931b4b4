import type { Pair } from './recommendation.ts';

/** One order that happens to hold two rare products is no rule: the fewer the orders, the less they count. */
const damping = 1;

/**
 * How much two products go together, 0 to 1: the cosine of the sets of orders that they were in, so that what everybody
 * buys does not go with everything, damped where little is known.
 */
export function affinity({ together, purchases, partnerPurchases }: Omit<Pair, 'productId' | 'partnerId'>): number {
  const cosine = together / Math.sqrt(purchases * partnerPurchases);
  return (cosine * together) / (together + damping);
}
