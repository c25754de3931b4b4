import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { variantPricesToSettle } from '../job-kinds.ts';
import { settlePrices } from './settle-prices.ts';

/** Variants have other prices of their own, by which lists may say others, too, or others by a list. */
export const settleVariantPrices = job(variantPricesToSettle, ({ data: { variantIds }, finish }, _: Jobs) =>
  finish((work: Work) => settlePrices(variantIds, work)),
);
