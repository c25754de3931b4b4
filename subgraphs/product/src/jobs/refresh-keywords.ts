import { job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { refreshKeywords as kind } from '../job-kinds.ts';

/** Products are found by the names that their brand and their categories have now. */
export const refreshKeywords = job(kind, async ({ data }, { transact }: Jobs) => {
  await transact(({ products }) =>
    'brandId' in data
      ? products.refreshKeywordsOfBrand(data.brandId)
      : products.refreshKeywordsOfCategory(data.categoryId),
  );
});
