import { isEqual, type Money } from '@agora/schema';
import type { ProductVariant } from '../products/product.ts';

interface Shown {
  readonly price: Money;
  readonly compareAt: Money | null;
}

/** What everybody is told that one piece costs. */
export function shownPrice({ price, listed }: Pick<ProductVariant, 'price' | 'listed'>): Money {
  return listed?.price ?? price;
}

/** With what everybody is told to compare it. */
export function shownCompareAt({ compareAt, listed }: Pick<ProductVariant, 'compareAt' | 'listed'>): Money | null {
  return listed ? listed.compareAt : compareAt;
}

/** Whether everybody is told that already. */
export function isShownAt(variant: ProductVariant, { price, compareAt }: Shown): boolean {
  const shown = shownCompareAt(variant);
  const isSame = shown === null || compareAt === null ? shown === compareAt : isEqual(shown, compareAt);
  return isSame && isEqual(shownPrice(variant), price);
}
