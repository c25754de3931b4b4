import { reviewRatingChanged } from '@agora/schema';
import type { RatingCounts } from './review.ts';

export const noRatings: RatingCounts = [0, 0, 0, 0, 0];

export function countOf(ratings: RatingCounts): number {
  return ratings.reduce((sum, count) => sum + count, 0);
}

/** The mean in hundredths, 437 for 4.37; null without a rating. */
export function averageHundredths(ratings: RatingCounts): number | null {
  const count = countOf(ratings);
  if (count === 0) return null;
  return Math.round((sumOf(ratings) * 100) / count);
}

/** As many ratings as the mean of the shop weighs beside those of a product. */
const priorWeight = 10;

/**
 * The mean in hundredths as if ten more had rated as people do in this shop on the whole: a product with one rating is not
 * ranked before one with hundreds. Null without any rating anywhere.
 */
export function bayesianHundredths(ratings: RatingCounts, ofShop: RatingCounts): number | null {
  const shopCount = countOf(ofShop);
  if (shopCount === 0) return null;
  const prior = sumOf(ofShop) / shopCount;
  return Math.round(((sumOf(ratings) + prior * priorWeight) * 100) / (countOf(ratings) + priorWeight));
}

function sumOf(ratings: RatingCounts): number {
  return ratings.reduce((total, given, index) => total + given * (index + 1), 0);
}

/** The counts with `by` more of one rating. */
export function adjust([one, two, three, four, five]: RatingCounts, rating: number, by: 1 | -1): RatingCounts {
  const change = (star: number) => (star === rating ? by : 0);
  return [one + change(1), two + change(2), three + change(3), four + change(4), five + change(5)];
}

export function ratingChanged(productId: string, ratings: RatingCounts) {
  return reviewRatingChanged.draft({
    productId,
    count: countOf(ratings),
    averageHundredths: averageHundredths(ratings),
    histogram: [...ratings],
  });
}
