import { z } from 'zod';

/** Fields that several contracts share. */

export const id = z.uuid();

export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217');

export const money = z
  .object({
    minor: z.int().describe('Amount in the smallest unit of the currency, cents for USD'),
    currency: currencyCode,
  })
  .describe('An exact amount of money');

export const instant = z.iso.datetime().describe('ISO 8601, UTC');

export const quantity = z.int().min(1);

/** By what an amount that is due is told from others of the same order. */
export const dueKey = z.string().min(1).max(100);

export const postalAddress = z.object({
  recipient: z.string(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable().describe('State or province'),
  postalCode: z.string().describe('Empty where the country has none'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2'),
});

export type PostalAddress = z.infer<typeof postalAddress>;

/** What an address says no more when the person is erased: country and region stay, by which taxes are due. */
export const erasedAddress = {
  recipient: '',
  line1: '',
  line2: null,
  city: '',
  postalCode: '',
} as const satisfies Partial<PostalAddress>;

/** Of goods that were told before there were others: they are shipped. */
export const requiresShipping = z
  .boolean()
  .optional()
  .describe(
    'False of a service, a licence or a download, which is in no parcel and has no stock; true where it is left out',
  );

/** Whether something goes into a parcel. */
export const isShipped = ({ requiresShipping: said }: { readonly requiresShipping?: boolean | undefined }): boolean =>
  said !== false;

export const pricedLine = z.object({
  lineId: id,
  variantId: id,
  productId: id,
  sku: z.string(),
  title: z.string(),
  quantity,
  unitPrice: money,
  total: money,
  requiresShipping,
});

export type PricedLine = z.infer<typeof pricedLine>;

export const totals = z.object({ subtotal: money, discount: money, shipping: money, tax: money, total: money });

export type Totals = z.infer<typeof totals>;

export const shippingOption = z.object({
  code: z.string(),
  name: z.string(),
  carrier: z.string(),
  price: money,
  minDays: z.int().min(0),
  maxDays: z.int().min(0),
});

export type ShippingOption = z.infer<typeof shippingOption>;
