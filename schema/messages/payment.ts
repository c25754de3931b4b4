import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';

export const paymentDescribeMethod = defineMessage({
  service: 'payment',
  name: 'describe_method',
  description:
    'Which card the payment provider knows by a token, as it says itself. Null for a token that it does not know.',
  request: z.object({ providerToken: z.string().max(255) }),
  response: z
    .object({
      provider: z.string(),
      brand: z.string(),
      lastFour: z.string(),
      expiryMonth: z.int().min(1).max(12),
      expiryYear: z.int(),
    })
    .nullable(),
});

export const paymentPersonalData = definePersonalData('payment');
