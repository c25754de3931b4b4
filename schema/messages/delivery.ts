import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { currencyCode, shippingOption } from '../contract/fields.ts';

export const deliveryQuote = defineMessage({
  service: 'delivery',
  name: 'quote',
  description: 'In which ways, at what price and how fast a weight is brought to a place. Empty where nobody delivers.',
  request: z.object({
    country: z.string().regex(/^[A-Z]{2}$/),
    postalCode: z.string(),
    weightGrams: z.int().min(0),
    currency: currencyCode,
  }),
  response: z.object({ options: z.array(shippingOption).max(20) }),
});

export const deliveryPersonalData = definePersonalData('delivery');
