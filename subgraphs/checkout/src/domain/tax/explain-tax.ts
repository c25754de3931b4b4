import { type Explanation, type Money, toDecimal } from '@agora/schema';
import type { AppliedRate } from './rate-of.ts';

/** Whose tax it is, since when it is that much, and as what kind of goods something was to be taxed; and what the goods are worth, where that matters. */
export function explainTax(
  goods: string,
  { country, region, validFrom, goodsUpTo, goodsAbove }: AppliedRate,
): Explanation {
  const worth = {
    ...(goodsUpTo && { goodsUpTo: written(goodsUpTo) }),
    ...(goodsAbove && { goodsAbove: written(goodsAbove) }),
  };
  const of = { country, taxClass: goods, validFrom: validFrom.toISOString(), ...worth };
  if (region === '') return { code: 'TAX_OF_COUNTRY', data: of };
  return { code: 'TAX_OF_REGION', data: { ...of, region } };
}

function written(money: Money): string {
  return `${toDecimal(money)} ${money.currency}`;
}
