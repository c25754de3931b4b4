import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { dueKey, id, instant, money } from '../contract/fields.ts';

const declined = ['DECLINED', 'INSUFFICIENT_FUNDS'] as const;

/** `ORDER_CANCELLED`: the payment service heard of the cancellation before any money moved. */
export const paymentFailure = z.enum([...declined, 'METHOD_NOT_FOUND', 'ORDER_CANCELLED']);

export type PaymentFailure = z.infer<typeof paymentFailure>;

const paymentRef = z.object({ paymentId: id, orderId: id });

const refundKey = dueKey
  .optional()
  .describe('The key of the `order.refund_due` that it is a part of; absent for what staff gives back');

export const paymentAuthorised = defineEvent({
  service: 'payment',
  name: 'authorised',
  description: "The provider put the amount of an order aside on the customer's account.",
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({ amount: money, authorisedAt: instant }),
});

export const paymentCaptured = defineEvent({
  service: 'payment',
  name: 'captured',
  description: 'The shop has money of an order, all that a payment is to bring or a part of it.',
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({
    amount: money,
    capturedInAll: money
      .optional()
      .describe('With what was captured of this payment before; absent where that is nothing'),
    capturedAt: instant,
  }),
});

export const paymentFailed = defineEvent({
  service: 'payment',
  name: 'failed',
  description: 'The provider said no for good; no money moved.',
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({
    code: paymentFailure,
    failedAt: instant,
  }),
});

export const paymentGiftCardMailDue = defineEvent({
  service: 'payment',
  name: 'gift_card_mail_due',
  description:
    'A gift card is to be sent to a mailbox now. Its code is not in here: `payment.gift_card_code` answers it while the mail is written.',
  subject: ({ giftCardId }) => giftCardId,
  data: z.object({
    giftCardId: id,
    email: z.string(),
    recipientName: z.string().nullable(),
    senderName: z.string().nullable(),
    message: z.string().nullable(),
    locale: z.string().describe('A BCP 47 tag'),
    amount: money.describe('What is on it'),
    expiresAt: instant.nullable(),
    sentAt: instant,
  }),
});

export const paymentGiftCardExpiring = defineEvent({
  service: 'payment',
  name: 'gift_card_expiring',
  description:
    'A gift card that has something on it expires within a month. Told once of each end of a card, where the shop knows who has it.',
  subject: ({ giftCardId }) => giftCardId,
  data: z.object({
    giftCardId: id,
    lastFour: z.string(),
    amount: money.describe('What is on it'),
    expiresAt: instant,
    customerId: id.nullable().describe('In whose account it is; null for a mailbox that it was sent to'),
    email: z.string(),
    name: z.string().nullable(),
    locale: z.string().describe('A BCP 47 tag'),
  }),
});

export const paymentVoided = defineEvent({
  service: 'payment',
  name: 'voided',
  description: 'An authorisation was given back before any money moved.',
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({ amount: money, voidedAt: instant }),
});

export const paymentRefunded = defineEvent({
  service: 'payment',
  name: 'refunded',
  description: 'Captured money, all or part of it, went back to the customer.',
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({
    refundId: id,
    amount: money,
    refundedInAll: money.describe('With what of this payment went back before'),
    key: refundKey,
    refundedAt: instant,
  }),
});

export const paymentRefundFailed = defineEvent({
  service: 'payment',
  name: 'refund_failed',
  description:
    'The provider refused for good to give captured money back; the shop has it still, and somebody has to see to it.',
  subject: ({ paymentId }) => paymentId,
  data: paymentRef.extend({
    refundId: id,
    amount: money,
    refusedInAll: money.describe('With the refunds of this payment that were refused before'),
    code: z.enum(declined).optional().describe('Why; absent from earlier releases'),
    key: refundKey,
    failedAt: instant,
  }),
});

export const paymentRefundSettled = defineEvent({
  service: 'payment',
  name: 'refund_settled',
  description: 'All that `order.refund_due` asked for under one key has gone back, or will not.',
  subject: ({ orderId }) => orderId,
  data: z.object({
    orderId: id,
    key: dueKey,
    amount: money.describe('What was due'),
    refunded: money.describe('What of it went back'),
    code: z
      .enum([...declined, 'NOTHING_LEFT'])
      .nullable()
      .describe(
        'Why not all of it: the provider refused for good, or other refunds had given the money back already; null where all did',
      ),
    settledAt: instant,
  }),
});

export const paymentPersonErased = definePersonErased('payment');
