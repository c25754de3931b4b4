import { on } from '@agora/kit';
import { reviewRequested } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

/** A guest has no account to write a review with. */
export const onReviewRequested = on(reviewRequested, async ({ id, data }, work: Work) => {
  const { orderId, number, customerId, products } = data;
  if (customerId === orderId) return;
  const name = products[0]?.title ?? null;
  const said = { orderId, number, name, others: products.length - 1 };
  await tell(work, { recipientId: customerId, eventId: id }, { kind: 'REVIEW_REQUESTED', data: said });
});
