import { on } from '@agora/kit';
import { reviewRejected } from '@agora/schema';
import type { Work } from '../context.ts';
import { learn } from '../db/learning/learn.ts';

/** What was taken out of sight teaches nothing any more. */
export const onReviewRejected = on(reviewRejected, async ({ data }, work: Work) => {
  const { reviewId, productId, authorId } = data;
  await work.behaviours.lock([authorId]);
  if ((await work.behaviours.about([reviewId])).length === 0) return;
  const about = { personId: authorId, productId, sourceId: reviewId, quantity: null, words: null };
  await learn(work, [{ ...about, kind: 'REVIEW', rating: null, at: work.now() }]);
});
