import { on } from '@agora/kit';
import { reviewReplied } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onReviewReplied = on(reviewReplied, async ({ id, data }, work: Work) => {
  const { authorId, productTitle: title = null } = data;
  await tell(work, { recipientId: authorId, eventId: id }, { kind: 'REVIEW_REPLIED', data: { title } });
});
