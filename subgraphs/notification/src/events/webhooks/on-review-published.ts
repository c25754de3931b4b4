import { on } from '@agora/kit';
import { reviewPublished } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueWebhooks } from '../../telling/queue-webhooks.ts';
import { webhookReaction } from './webhook-reaction.ts';

export const onReviewPublishedForWebhooks = on(
  reviewPublished,
  async ({ id: eventId, data: { reviewId, productId, rating } }, work: Work) => {
    const vendorIds = (await work.soldVariants.ofProduct(productId)).map(({ vendorId }) => vendorId);
    const said = { reviewId, productId, rating };
    await queueWebhooks(work, { eventId, type: 'REVIEW_PUBLISHED', vendorIds, dataFor: () => said });
  },
  webhookReaction,
);
