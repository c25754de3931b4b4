import { on } from '@agora/kit';
import { reviewHeld } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellStaff } from '../audiences/tell-staff.ts';
import { tell } from '../../telling/tell.ts';

export const onReviewHeld = on(reviewHeld, async ({ id, data }, work: Work) => {
  const { authorId, productTitle: title = null } = data;
  await tell(work, { recipientId: authorId, eventId: id }, { kind: 'REVIEW_HELD', data: { title } });
  await tellStaff(work, id, { kind: 'STAFF_REVIEW', data: { title, why: 'HELD' } });
});
