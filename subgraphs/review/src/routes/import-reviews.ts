import { forViewer, jsonAnswer, route, upload } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Routes, Work } from '../context.ts';
import { postReview } from '../domain/post-review.ts';
import { type FileReview, readReviews } from './read-reviews.ts';

const mostTold = 100;

/**
 * Takes over reviews from a file, each in a transaction of its own, by the rules by which they are posted; answers with what
 * became of them, of those that were refused the first hundred by their line. The same file again finds them there already.
 */
export const importReviews = route(
  {
    method: 'POST',
    path: '/import/reviews',
    access: forViewer('review:moderate'),
    body: upload({ types: ['text/csv', 'application/jsonl', 'application/x-ndjson'], maxBytes: 16 * 1024 * 1024 }),
  },
  async ({ body, headers }, context: Routes) => {
    const isTable = headers['content-type']?.startsWith('text/csv') ?? false;
    const refusals: { readonly line: number; readonly code: string }[] = [];
    const counts = { published: 0, held: 0, refused: 0 };
    for await (const { line, review } of readReviews(body, isTable)) {
      context.signal.throwIfAborted();
      const outcome = review ? await take(review, context) : 'INVALID_LINE';
      if (outcome === 'PUBLISHED') counts.published += 1;
      else if (outcome === 'HELD') counts.held += 1;
      else {
        counts.refused += 1;
        if (refusals.length < mostTold) refusals.push({ line, code: outcome });
      }
    }
    return jsonAnswer(200, { ...counts, refusals });
  },
);

/** Its state, or why it is refused. */
function take({ postedAt, ...given }: FileReview, { transact, now }: Routes): Promise<string> {
  return transact(async ({ reviews, products, emit }: Work) => {
    const { productId, authorId } = given;
    if (postedAt > now()) return 'INVALID_LINE';
    const product = await products.find(productId);
    const ratings = await reviews.lockRatings(productId);
    const hasReviewed = await reviews.hasReviewed(authorId, productId);
    const { isVerifiedPurchase } = await reviews.writingFacts({ authorId, productId }, now());
    // Who takes them over vouches for who wrote them, and how many.
    const writing = { isVerifiedPurchase, isKnownAuthor: true, otherReviews: 0, byAuthorLately: 0, ofProductLately: 0 };
    const decision = postReview({ ...given, id: uuidv7() }, { product, hasReviewed, writing, ratings }, postedAt);
    if (decision.refused) return decision.refused;
    await reviews.save(decision.review);
    await reviews.saveRatings(productId, decision.ratings);
    await emit(decision.events);
    return decision.review.status;
  });
}
