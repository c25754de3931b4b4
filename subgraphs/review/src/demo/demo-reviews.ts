import { superstoreReviews } from '@agora/kit/superstore';
import { adjust, noRatings } from '../domain/rating.ts';
import { type RatingCounts, type Review, untouched } from '../domain/review.ts';
import { languageOf } from '../domain/moderation/language-of.ts';
import { reviewText } from './review-text.ts';

/** What customers of the demo shop wrote about what they bought. */
export function demoReviews(): readonly Review[] {
  return superstoreReviews().map(({ id, productId, customerId, rating, postedAt }) => {
    const text = reviewText(rating, Number.parseInt(id.slice(-6), 16));
    return {
      ...untouched,
      ...text,
      id,
      productId,
      authorId: customerId,
      rating,
      language: languageOf(`${text.title}\n${text.body}`),
      status: 'PUBLISHED',
      isVerifiedPurchase: true,
      postedAt,
      version: 1,
    };
  });
}

/** What they add up to, for each product. */
export function ratingsOf(reviews: readonly Review[]): ReadonlyMap<string, RatingCounts> {
  const ratings = new Map<string, RatingCounts>();
  for (const { productId, rating } of reviews) {
    ratings.set(productId, adjust(ratings.get(productId) ?? noRatings, rating, 1));
  }
  return ratings;
}
