import { and, eq, gt, inArray, isNull, not, type SQL, sql } from 'drizzle-orm';
import { CodedError, type Conditions, equality, range } from '@agora/kit';
import type { ProductReviewWhere, ReviewWhere } from '../generated/resolvers.ts';
import { isAppealed, review, reviewableProduct, waitsForModerator } from './tables.ts';

const longestWords = 200;

/** What moderators look for reviews by. */
export const reviewConditions: Conditions<ReviewWhere> = {
  status: equality(review.status),
  productId: (id) => eq(review.productId, id),
  authorId: (id) => eq(review.authorId, id),
  postedAt: range(review.postedAt),
  needsModerator: (is) => (is ? waitsForModerator(review) : not(waitsForModerator(review))),
  isAppealed: (is) => (is ? isAppealed(review) : not(isAppealed(review))),
  isReported: (is) => (is ? gt(review.openReports, 0) : eq(review.openReports, 0)),
  isReplied: (is) => (is ? not(isNull(review.reply)) : isNull(review.reply)),
};

/** Of the published reviews of a product, those that readers look for: all that is given must hold. */
export function publishedReviews(where: ProductReviewWhere | null | undefined): SQL | undefined {
  const { ratings, isVerifiedPurchase, hasPhotos, words, language } = where ?? {};
  if (ratings && ratings.length > 5) throw new CodedError('BAD_USER_INPUT', 'There are five ratings.');
  if (words && words.length > longestWords) {
    throw new CodedError('BAD_USER_INPUT', `Words to look for have ${longestWords} characters at most.`);
  }
  return and(
    eq(review.status, 'PUBLISHED'),
    ratings == null ? undefined : inArray(review.rating, [...ratings]),
    isVerifiedPurchase == null ? undefined : eq(review.isVerifiedPurchase, isVerifiedPurchase),
    hasPhotos == null ? undefined : hasPhotos ? gt(review.photoCount, 0) : eq(review.photoCount, 0),
    words == null || words.trim() === ''
      ? undefined
      : sql`to_tsvector('simple', ${review.title} || ' ' || ${review.body}) @@ plainto_tsquery('simple', ${words})`,
    language == null ? undefined : eq(review.language, language),
  );
}

/** The published reviews of what a vendor sells. */
export function publishedOfVendor(vendorId: string, isReplied: boolean | null | undefined): SQL | undefined {
  return and(
    publishedReviews(undefined),
    sql`${review.productId} in (select ${reviewableProduct.productId} from ${reviewableProduct}
      where ${reviewableProduct.vendorId} = ${vendorId})`,
    isReplied == null ? undefined : reviewConditions.isReplied(isReplied),
  );
}
