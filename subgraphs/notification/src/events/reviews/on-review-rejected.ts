import { on } from '@agora/kit';
import { reviewRejected } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onReviewRejected = on(reviewRejected, async ({ id, data }, work: Work) => {
  const { authorId, reason } = data;
  await tell(work, { recipientId: authorId, eventId: id }, { kind: 'REVIEW_REJECTED', data: { reason } });
});
