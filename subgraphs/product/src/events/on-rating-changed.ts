import { on } from '@agora/kit';
import { reviewRatingChanged } from '@agora/schema';
import type { Work } from '../context.ts';

/** The best rated products can be listed first. */
export const onRatingChanged = on(reviewRatingChanged, async ({ data }, { products }: Work) => {
  await products.setRating(data.productId, data.averageHundredths ?? 0);
});
