import { z } from 'zod';
import { deliveryWindow } from './delivery-window.ts';
import { id, money, postalAddress } from './fields.ts';

/** Who buys. */
export const buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CUSTOMER'), customerId: id }),
  z.object({ kind: z.literal('GUEST'), email: z.string().min(3).max(320).describe('Where the guest is told') }),
]);

export type Buyer = z.infer<typeof buyer>;

/** Whose an order is, as what is told of it says. */
export const customerOfOrder = id.describe(
  'The account of the customer; where a guest bought it, or the customer is erased, the id of the order, which is no account',
);

export const tellCustomer = (one: Buyer, orderId: string) => (one.kind === 'CUSTOMER' ? one.customerId : orderId);

export function isOfGuest({ orderId, customerId }: { readonly orderId: string; readonly customerId: string }): boolean {
  return customerId === orderId;
}

/** With what a part of a total is paid, or all of it. */
export const tender = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PAYMENT_METHOD'), paymentMethodId: id, amount: money }),
  z.object({ kind: z.literal('GIFT_CARD'), giftCardId: id, amount: money }),
  z.object({ kind: z.literal('STORE_CREDIT'), amount: money }),
]);

export type Tender = z.infer<typeof tender>;

export const tenderKind = z.enum(['PAYMENT_METHOD', 'GIFT_CARD', 'STORE_CREDIT']);

export type TenderKind = z.infer<typeof tenderKind>;

export const purchaseDetails = z.object({
  billingAddress: postalAddress.nullable().describe('To whom it is billed, where that is not where it goes'),
  note: z.string().nullable().describe('What the buyer wants the shop to know'),
  giftMessage: z.string().nullable().describe('What stands on the card that comes with the goods'),
  vatId: z
    .string()
    .max(20)
    .nullable()
    .optional()
    .describe('The VAT id of a business that buys, with the prefix of its country; earlier releases leave it out'),
  exemptionCertificate: z
    .string()
    .max(60)
    .optional()
    .describe('The number of the certificate by which the buyer is exempt from tax; left out where there is none'),
  deliverOn: z.iso.date().nullable().describe('The day on which the buyer would like to have it; a wish, no promise'),
  deliverySlot: deliveryWindow
    .extend({ surcharge: money.describe('What of the price of shipping is for it') })
    .nullable()
    .optional()
    .describe('The window that was chosen, whose places the order has; left out where none was'),
});

/** What a buyer says beside what they buy. */
export type PurchaseDetails = z.infer<typeof purchaseDetails>;
