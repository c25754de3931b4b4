import { on } from '@agora/kit';
import { reviewRejected } from '@agora/schema';
import type { Work } from '../context.ts';
import { reviewRejected as message } from '../domain/templates/review-rejected.ts';
import { tell } from './tell.ts';

export const onReviewRejected = on(reviewRejected, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.authorId, eventId: id }, message(data));
});
