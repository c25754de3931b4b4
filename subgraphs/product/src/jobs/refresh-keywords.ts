import { job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { refreshKeywords as kind } from '../job-kinds.ts';

/** Products are found by the name that their brand has now. */
export const refreshKeywords = job(kind, async ({ data: { brandId } }, { transact }: Jobs) => {
  await transact(({ products }) => products.refreshKeywordsOfBrand(brandId));
});
