import type { Money } from '@agora/kit-ui';
import { lowestPrice } from './lowest-price.ts';

interface Price {
  readonly price: Money;
  readonly compareAtPrice?: Money | null | undefined;
}

interface Priced extends Price {
  /** In the currency that was chosen; absent where nobody chose, null where it is not sold in it. */
  readonly yourPrice?: Price | null | undefined;
}

/** What a product costs at least: in the currency that was chosen where any of it is sold in it, else in that of the shop. */
export function priceOfTile(variants: readonly Priced[]) {
  const chosen = variants.flatMap(({ yourPrice }) => yourPrice ?? []);
  const prices: readonly Price[] = chosen.length > 0 ? chosen : variants;
  const { price, isRange } = lowestPrice(prices.map((each) => each.price));
  return { price, isRange, before: prices.find((each) => each.price.amount === price?.amount)?.compareAtPrice };
}
