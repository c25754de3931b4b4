import { on } from '@agora/kit';
import { reviewPublished } from '@agora/schema';
import type { Work } from '../../context.ts';
import { sellersDue } from '../../job-kinds.ts';
import { tell } from '../../telling/tell.ts';

/** Its author is told, and whoever sells what was reviewed. */
export const onReviewPublished = on(reviewPublished, async ({ id, data }, work: Work) => {
  const { productId, authorId, rating, productTitle: title = null } = data;
  await tell(work, { recipientId: authorId, eventId: id }, { kind: 'REVIEW_PUBLISHED', data: { title } });
  await work.enqueue(sellersDue, { eventId: id, about: { kind: 'REVIEW', productId, rating } }, { key: id });
});
