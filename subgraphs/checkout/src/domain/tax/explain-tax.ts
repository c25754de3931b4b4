import type { Explanation } from '@agora/schema';
import type { AppliedRate } from './rate-of.ts';

/** Whose tax it is, since when it is that much, and as what kind of goods something was to be taxed. */
export function explainTax(goods: string, { country, region, validFrom }: AppliedRate): Explanation {
  const of = { country, taxClass: goods, validFrom: validFrom.toISOString() };
  if (region === '') return { code: 'TAX_OF_COUNTRY', data: of };
  return { code: 'TAX_OF_REGION', data: { ...of, region } };
}
