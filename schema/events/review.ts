import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

const rating = z.int().min(1).max(5);

const reviewRef = z.object({ reviewId: id, productId: id, authorId: id, rating });

export const reviewPosted = defineEvent({
  service: 'review',
  name: 'posted',
  description: 'A customer said what they think of a product.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ verifiedPurchase: z.boolean(), postedAt: instant }),
});

export const reviewPublished = defineEvent({
  service: 'review',
  name: 'published',
  description: 'A review can be read by everyone.',
  subject: ({ productId }) => productId,
  data: reviewRef,
});

export const reviewRejected = defineEvent({
  service: 'review',
  name: 'rejected',
  description: 'A moderator took a review out of sight.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ reason: z.string() }),
});

export const reviewRatingChanged = defineEvent({
  service: 'review',
  name: 'rating_changed',
  description: 'What the published reviews of a product amount to.',
  subject: ({ productId }) => productId,
  data: z.object({
    productId: id,
    count: z.int().min(0),
    averageHundredths: z.int().min(100).max(500).nullable().describe('437 is 4.37; null without a review'),
    histogram: z.array(z.int().min(0)).length(5).describe('How many gave 1, 2, 3, 4, 5'),
  }),
});

export const reviewPersonErased = definePersonErased('review');
