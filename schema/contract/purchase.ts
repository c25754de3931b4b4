import { z } from 'zod';
import { id, money } from './fields.ts';

/** Who buys. */
export const buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CUSTOMER'), customerId: id }),
  z.object({ kind: z.literal('GUEST'), email: z.string().min(3).max(320).describe('Where the guest is told') }),
]);

export type Buyer = z.infer<typeof buyer>;

/** With what a part of a total is paid, or all of it. */
export const tender = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PAYMENT_METHOD'), paymentMethodId: id, amount: money }),
  z.object({ kind: z.literal('GIFT_CARD'), giftCardId: id, amount: money }),
  z.object({ kind: z.literal('STORE_CREDIT'), amount: money }),
]);

export type Tender = z.infer<typeof tender>;
