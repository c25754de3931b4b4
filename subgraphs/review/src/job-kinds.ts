import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** A customer is to be asked what they think of what they had delivered. Its key is the order's id. */
export const reviewToRequest = jobKind(
  'request-review',
  z.object({
    orderId: z.uuid(),
    number: z.string(),
    customerId: z.uuid(),
    productIds: z.array(z.uuid()),
  }),
);
