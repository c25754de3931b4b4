import type { Money } from '@agora/kit-ui';

interface Priced {
  readonly price: Money;
  readonly compareAtPrice?: Money | null | undefined;
  readonly quantityBreaks: readonly { readonly price: Money }[];
}

/** What one piece costs whoever looks, and what it cost before or costs others, where that is more and in the same currency. */
export function priceOf({ price, compareAtPrice, quantityBreaks: [single] }: Priced) {
  const yours = single?.price ?? price;
  if (yours.currency !== price.currency) return { yours, before: null };
  return { yours, before: compareAtPrice ?? (Number(yours.amount) < Number(price.amount) ? price : null) };
}
