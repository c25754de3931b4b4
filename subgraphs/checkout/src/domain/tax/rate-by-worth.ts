import { add, type Money, zero } from '@agora/schema';
import type { AppliedRate } from './rate-of.ts';
import { withoutTax } from './without-tax.ts';

/** The rate of a kind of goods in one place; null while there is none that the shop ships to. */
type RateOfClass = (taxClass: string) => AppliedRate | null;

interface Goods {
  readonly taxClass: string;
  /** For all pieces, with its discounts. */
  readonly price: Money;
}

/**
 * The rates where goods go, each as it holds for what all of them are worth together. That is what they cost without the
 * tax that small orders have in their prices: an order is small if it is so as a small one is taxed.
 */
export function ratesByWorth(
  goods: readonly Goods[],
  currency: string,
  { there, atSeller }: { readonly there: RateOfClass; readonly atSeller: RateOfClass },
): RateOfClass {
  const ofSmall = (taxClass: string): AppliedRate | null => {
    const rate = there(taxClass);
    return rate && rateOfSmall(rate, atSeller(taxClass));
  };
  const worth = goods.map(({ taxClass, price }) => withoutIncluded(price, ofSmall(taxClass)));
  const { minor } = add(zero(currency), ...worth);
  return (taxClass) => {
    const rate = there(taxClass);
    const goodsUpTo = rate?.threshold?.goodsUpTo;
    if (goodsUpTo?.currency !== currency) return rate;
    return minor <= goodsUpTo.minor ? ofSmall(taxClass) : rate && { ...rate, goodsAbove: goodsUpTo };
  };
}

function rateOfSmall(rate: AppliedRate, sellers: AppliedRate | null): AppliedRate {
  const { threshold } = rate;
  if (!threshold) return rate;
  const { goodsUpTo, millionths } = threshold;
  if (millionths !== null) return { ...rate, millionths, goodsUpTo };
  return sellers ? { ...sellers, goodsUpTo } : rate;
}

function withoutIncluded(price: Money, rate: AppliedRate | null): Money {
  return rate?.isIncluded ? withoutTax(price, rate.millionths) : price;
}
