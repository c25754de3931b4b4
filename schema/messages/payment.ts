import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { currencyCode, id, money } from '../contract/fields.ts';

const card = z.object({
  brand: z.string(),
  lastFour: z.string(),
  expiryMonth: z.int().min(1).max(12),
  expiryYear: z.int(),
});

export const paymentDescribeMethod = defineMessage({
  service: 'payment',
  name: 'describe_method',
  description:
    'Which card the payment provider knows by a token, as it says itself. Null for a token that it does not know.',
  request: z.object({ providerToken: z.string().max(255) }),
  response: card.extend({ provider: z.string() }).nullable(),
});

export const paymentKeepGuestMethod = defineMessage({
  service: 'payment',
  name: 'keep_guest_method',
  isWriting: true,
  description:
    'Keeps a card with which a guest is about to pay, for a week. Null where too many cards came from one address of late with which nothing was paid.',
  request: card.extend({
    providerToken: z.string().max(255),
    from: z.string().max(100).describe('The address that it came from, as the router counts it'),
  }),
  response: z.object({ paymentMethodId: id.nullable() }),
});

export const paymentGuestMethod = defineMessage({
  service: 'payment',
  name: 'guest_method',
  description: 'Which card a guest pays with, for people. Null for one that there is not, or not any more.',
  request: z.object({ paymentMethodId: id }),
  response: z.object({ brand: z.string(), lastFour: z.string() }).nullable(),
});

export const paymentGiftCard = defineMessage({
  service: 'payment',
  name: 'gift_card',
  isWriting: true,
  description:
    'Which gift card has a code, so that it can be paid with. Wrong codes are counted for whoever typed them: after ten within a quarter of an hour they wait.',
  request: z.object({
    code: z.string().max(200),
    typedBy: z
      .array(z.string().max(100))
      .min(1)
      .max(3)
      .describe('`from` with the network, `user` with an account, or `cart` with a cart'),
  }),
  response: z.object({
    card: z.object({ giftCardId: id, lastFour: z.string(), balance: money }).nullable(),
    refused: z.enum(['GIFT_CARD_NOT_FOUND', 'GIFT_CARD_NOT_USABLE', 'TOO_MANY_ATTEMPTS']).nullable(),
  }),
});

export const paymentGiftCardCode = defineMessage({
  service: 'payment',
  name: 'gift_card_code',
  description:
    'The code of a gift card whose mail is due, for the mail alone: whoever asks keeps it nowhere. Null for a card that is not mailed, cannot be used, or whose mail was due days ago.',
  request: z.object({ giftCardId: id }),
  response: z.object({ code: z.string() }).nullable(),
});

/** Gift cards and the store credit that something is paid with. */
const means = z.object({
  giftCardIds: z.array(id).max(20),
  customerId: id.nullable().describe('Null for a guest, who has no store credit'),
  currency: currencyCode.describe('Of the store credit'),
});

const balances = z.object({
  giftCards: z.array(z.object({ giftCardId: id, balance: money, isUsable: z.boolean() })),
  storeCredit: money,
});

export const paymentBalances = defineMessage({
  service: 'payment',
  name: 'balances',
  description:
    'How much is on gift cards at this moment, and in the store credit of a customer; cards that there are not are left out.',
  request: means,
  response: balances,
});

export const paymentBalancesOfMany = defineMessage({
  service: 'payment',
  name: 'balances_of_many',
  description: 'The same as `payment.balances` of many carts at once, in the order in which they are asked for.',
  request: z.object({ asked: z.array(means).min(1).max(100) }),
  response: z.object({ balances: z.array(balances) }),
});

export const paymentPersonalData = definePersonalData('payment');
