import { on } from '@agora/kit';
import { reviewAppealDecided } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onReviewAppealDecided = on(reviewAppealDecided, async ({ id, data }, work: Work) => {
  const { authorId, productTitle: title = null, isGranted, reason } = data;
  const said = { title, isGranted, reason };
  await tell(work, { recipientId: authorId, eventId: id }, { kind: 'REVIEW_APPEAL_DECIDED', data: said });
});
