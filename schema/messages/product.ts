import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { currencyCode, id, instant, money, requiresShipping } from '../contract/fields.ts';

export const productSellers = defineMessage({
  service: 'product',
  name: 'sellers',
  description:
    'Which vendors sell these products, by the products or variants of them that are asked about. What the shop sells itself, and what is not known, is left out.',
  request: z.object({
    productIds: z.array(id).max(500).describe('Products that are asked about'),
    variantIds: z.array(id).max(500).describe('Variants that are asked about'),
  }),
  response: z.object({
    sellers: z.array(
      z.object({
        productId: id,
        title: z.string(),
        vendorId: id,
        variantIds: z.array(id).describe('Those of its variants that were asked about'),
      }),
    ),
  }),
});

export const productQuote = defineMessage({
  service: 'product',
  name: 'quote',
  description: 'What variants cost at this moment. A variant that cannot be bought is left out of the answer.',
  request: z.object({
    variantIds: z.array(id).min(1).max(200),
    currency: currencyCode,
    groupIds: z
      .array(z.string())
      .max(100)
      .optional()
      .describe(
        'Codes of the groups that the customer is in, for which prices of their own may hold; none unless said',
      ),
    quantities: z
      .record(id, z.int().min(1))
      .optional()
      .describe('How many pieces of each are bought, from which each may cost less; one unless said'),
    at: instant.optional().describe('The moment that is asked about; now unless said'),
    collectionIds: z
      .array(id)
      .max(200)
      .optional()
      .describe('Collections of which it is asked whether the products are in them; none unless said'),
  }),
  response: z.object({
    quotes: z.array(
      z.object({
        variantId: id,
        productId: id,
        sku: z.string(),
        title: z.string(),
        unitPrice: money,
        compareAtPrice: money.optional().describe('A higher price to compare with'),
        quantityPrices: z
          .array(
            z.object({
              minQuantity: z.int().min(1),
              unitPrice: money,
              compareAtPrice: money.optional().describe('A higher price to compare with'),
            }),
          )
          .optional()
          .describe(
            'What one piece costs this customer from so many pieces on, by rising quantity; earlier releases leave it out',
          ),
        publicPrice: money
          .optional()
          .describe(
            'What everybody pays for one piece, as `price_changed` tells it; absent where not everybody can buy one, and from earlier releases',
          ),
        priceListId: id.optional().describe('The list of prices that says so; none where it is its own price'),
        priceSince: instant
          .optional()
          .describe(
            'Since when it costs that, by which prices of a variant are in order; earlier releases leave it out',
          ),
        taxClass: z
          .string()
          .optional()
          .describe('Kind of goods that it is taxed as; `standard` where an earlier release leaves it out'),
        categoryIds: z
          .array(id)
          .optional()
          .describe('Its category and those above it; earlier releases leave them out'),
        brandId: id.nullable().optional().describe('Its brand; earlier releases leave it out'),
        collectionIds: z
          .array(id)
          .optional()
          .describe('In which of the collections that were asked about it is; earlier releases leave them out'),
        weightGrams: z.int().min(0),
        quantityLimitPerCustomer: z
          .int()
          .min(1)
          .optional()
          .describe('How many pieces one customer may buy, with those that they bought before; absent without a limit'),
        requiresShipping,
      }),
    ),
  }),
});

export const productPersonalData = definePersonalData('product');
