import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id } from '../contract/fields.ts';

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
    'Keeps a card with which a guest is about to pay, for a week. Null where too many cards came from one address of late.',
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

export const paymentPersonalData = definePersonalData('payment');
