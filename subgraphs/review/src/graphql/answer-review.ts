import type { Context } from '../context.ts';
import type { Refusal } from './refuse.ts';

/** What is remembered of a change of a review. */
export type Outcome = { readonly refused?: never; readonly reviewId: string } | Refusal;

/** The payload of a change that is done. */
export function answerReview({ stores }: Context) {
  return async ({ reviewId }: { readonly reviewId: string }) => ({
    review: (await stores.reviews.byIds([reviewId])).get(reviewId) ?? null,
    userErrors: [],
  });
}
