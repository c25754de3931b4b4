import { on } from '@agora/kit';
import { reviewQuestionAnswered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onQuestionAnswered = on(reviewQuestionAnswered, async ({ id, data }, work: Work) => {
  const { askedBy, answeredBy, answerer, productTitle: title = null } = data;
  if (askedBy === answeredBy) return;
  await tell(work, { recipientId: askedBy, eventId: id }, { kind: 'QUESTION_ANSWERED', data: { title, answerer } });
});
