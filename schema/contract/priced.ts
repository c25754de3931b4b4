import { z } from 'zod';
import { id, money, quantity, requiresShipping, shippingOption } from './fields.ts';

/** Why an amount is what it is, for programs; a text for people can be made of it in any language. */
const explanation = z.object({
  code: z.string().regex(/^[A-Z][A-Z_]*$/),
  data: z.record(z.string(), z.string()).describe('By what it was decided, such as the country whose tax it is'),
});

export type Explanation = z.infer<typeof explanation>;

const explained = {
  explanation: explanation.optional().describe('Why; earlier releases leave it out'),
};

/** What makes something cheaper or dearer than its price. */
const adjustment = z.object({
  source: z.enum(['PROMOTION', 'DISCOUNT_CODE', 'STAFF']).describe('What it comes from'),
  code: z.string().nullable().describe('By what it is known there: the code that was typed, the name of a promotion'),
  text: z.string().describe('Why, for people'),
  ...explained,
  amount: money.describe('For the whole quantity; below zero where it is cheaper'),
});

export type Adjustment = z.infer<typeof adjustment>;

const tax = z.object({
  taxClass: z.string().describe('The kind of goods that it is taxed as, such as `standard`'),
  millionths: z.int().min(0).describe('The rate, in millionths: 82500 for 8.25 %'),
  isIncluded: z.boolean().describe('Whether it is part of the price, or comes on top of it'),
  ...explained,
  amount: money.describe('For the whole quantity'),
});

export type Tax = z.infer<typeof tax>;

/** What something comes to, part by part. `total` is the price, every adjustment, and the taxes that are not included. */
const pricedParts = { adjustments: z.array(adjustment).max(20), taxes: z.array(tax).max(20), total: money };

export const pricedOrderLine = z.object({
  lineId: id,
  variantId: id,
  productId: id,
  sku: z.string(),
  title: z.string(),
  quantity,
  listPrice: money.describe('For one, as everybody sees it'),
  unitPrice: money.describe('For one, for this customer, this quantity and this day; before adjustments'),
  ...pricedParts,
  requiresShipping,
});

export type PricedOrderLine = z.infer<typeof pricedOrderLine>;

export const pricedShipping = shippingOption.extend(pricedParts);

export type PricedShipping = z.infer<typeof pricedShipping>;

/** `total` is `subtotal - discount + shipping + tax`. */
export const orderTotals = z.object({
  subtotal: money.describe('The lines at their unit prices'),
  discount: money.describe('All adjustments, of lines and shipping; above zero where it is cheaper'),
  shipping: money.describe('Shipping at its price'),
  tax: money.describe('The taxes that come on top'),
  includedTax: money.describe('The taxes that are part of prices'),
  total: money,
});

export type OrderTotals = z.infer<typeof orderTotals>;
