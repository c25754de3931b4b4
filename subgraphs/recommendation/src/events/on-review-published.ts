import { on } from '@agora/kit';
import { reviewPublished } from '@agora/schema';
import type { Work } from '../context.ts';
import { learn } from '../db/learning/learn.ts';
import { mayLearnFrom } from './may-learn.ts';

/** Whoever has four stars for something likes it, whoever has one or two does not. */
export const onReviewPublished = on(reviewPublished, async ({ data }, work: Work) => {
  const { reviewId, productId, authorId, rating } = data;
  if (!(await mayLearnFrom(authorId, work))) return;
  const about = { personId: authorId, productId, sourceId: reviewId, quantity: null, words: null };
  await learn(work, [{ ...about, kind: 'REVIEW', rating, at: work.now() }]);
});
