import { on } from '@agora/kit';
import { reviewPublished } from '@agora/schema';
import type { Work } from '../../context.ts';
import { sellersDue } from '../../job-kinds.ts';

/** Whoever sells what was reviewed is told. */
export const onReviewPublished = on(
  reviewPublished,
  async ({ id: eventId, data: { productId, rating } }, { enqueue }: Work) =>
    enqueue(sellersDue, { eventId, about: { kind: 'REVIEW', productId, rating } }, { key: eventId }),
);
