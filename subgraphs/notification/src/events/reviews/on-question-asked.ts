import { on } from '@agora/kit';
import { reviewQuestionAsked } from '@agora/schema';
import type { Work } from '../../context.ts';
import { sellersDue } from '../../job-kinds.ts';

/** Whoever sells what it is about is told. */
export const onQuestionAsked = on(
  reviewQuestionAsked,
  async ({ id: eventId, data: { productId } }, { enqueue }: Work) =>
    enqueue(sellersDue, { eventId, about: { kind: 'QUESTION', productId } }, { key: eventId }),
);
