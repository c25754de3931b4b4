import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

const rating = z.int().min(1).max(5);

const reviewRef = z.object({ reviewId: id, productId: id, authorId: id, rating });

/** What people know the product by, as it was when this was told; missing where the service has not learned it. */
const productNamed = {
  productTitle: z.string().optional(),
  productSlug: z.string().optional(),
  vendorId: id.nullable().optional().describe('The vendor that sells the product; none for the shop itself'),
};

const answererKind = z.enum(['SHOP', 'VENDOR', 'CUSTOMER']).describe('Whom the answer comes from');

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
  data: reviewRef.extend(productNamed),
});

export const reviewEdited = defineEvent({
  service: 'review',
  name: 'edited',
  description: 'The author of a review says something else from now on.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ editedAt: instant }),
});

export const reviewDeleted = defineEvent({
  service: 'review',
  name: 'deleted',
  description: 'The author of a review took it back; nobody can read it any more.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ deletedAt: instant }),
});

export const reviewHeld = defineEvent({
  service: 'review',
  name: 'held',
  description: 'A review waits for a moderator before others can read it, and why.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({
    ...productNamed,
    reasons: z.array(z.object({ rule: z.string(), explanation: z.string() })).min(1),
    heldAt: instant,
  }),
});

export const reviewReported = defineEvent({
  service: 'review',
  name: 'reported',
  description: 'Somebody says that a review should not be there; the review does not change by that alone.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ reason: z.string(), openReports: z.int().min(1), reportedAt: instant }),
});

export const reviewAppealed = defineEvent({
  service: 'review',
  name: 'appealed',
  description: 'The author of a rejected review asks for another look at it.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ ...productNamed, appealedAt: instant }),
});

export const reviewAppealDecided = defineEvent({
  service: 'review',
  name: 'appeal_decided',
  description: 'A moderator looked again at a rejected review: it is published, or stays rejected, and why.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ ...productNamed, isGranted: z.boolean(), reason: z.string(), decidedAt: instant }),
});

export const reviewReplied = defineEvent({
  service: 'review',
  name: 'replied',
  description: 'The vendor of a product, or the shop, replied to a review of it for all to read.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ ...productNamed, repliedAt: instant }),
});

export const reviewQuestionAsked = defineEvent({
  service: 'review',
  name: 'question_asked',
  description: 'Somebody asked something about a product, for all to read.',
  subject: ({ productId }) => productId,
  data: z.object({ questionId: id, productId: id, authorId: id, ...productNamed, askedAt: instant }),
});

export const reviewQuestionAnswered = defineEvent({
  service: 'review',
  name: 'question_answered',
  description: 'A question about a product has an answer more, for all to read.',
  subject: ({ productId }) => productId,
  data: z.object({
    questionId: id,
    productId: id,
    askedBy: id.describe('Who asked, and may be told'),
    answeredBy: id,
    answerer: answererKind,
    ...productNamed,
    answeredAt: instant,
  }),
});

export const reviewRequested = defineEvent({
  service: 'review',
  name: 'requested',
  description:
    'Some days ago a customer had goods delivered of which they have said nothing yet: they may be asked, once, what they think.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    orderId: id,
    number: z.string(),
    customerId: id,
    products: z.array(z.object({ productId: id, title: z.string().optional(), slug: z.string().optional() })).min(1),
    requestedAt: instant,
  }),
});

export const reviewRejected = defineEvent({
  service: 'review',
  name: 'rejected',
  description: 'A moderator took a review out of sight.',
  subject: ({ productId }) => productId,
  data: reviewRef.extend({ ...productNamed, reason: z.string() }),
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
