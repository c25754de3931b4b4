import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant, money, requiresShipping } from '../contract/fields.ts';

const catalogued = z.object({
  productId: id,
  slug: z.string(),
  title: z.string(),
  categoryId: id,
  vendorId: id
    .nullable()
    .optional()
    .describe('The vendor that sells it, who alone changes it; none for the shop itself'),
  variants: z.array(z.object({ variantId: id, sku: z.string(), price: money, requiresShipping })).min(1),
});

export const productCreated = defineEvent({
  service: 'product',
  name: 'created',
  description: 'A product was entered into the catalogue, as a draft that shoppers do not see yet.',
  subject: ({ productId }) => productId,
  data: catalogued,
});

export const productPublished = defineEvent({
  service: 'product',
  name: 'published',
  description: 'A product can be found and bought.',
  subject: ({ productId }) => productId,
  data: catalogued,
});

export const productUpdated = defineEvent({
  service: 'product',
  name: 'updated',
  description: 'Something else is said of a product, or it has other variants; how it is from now on.',
  subject: ({ productId }) => productId,
  data: catalogued.extend({
    status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
    variants: catalogued.shape.variants.describe('Those that are sold'),
    withdrawnVariantIds: z.array(id).describe('Variants that are sold no longer'),
  }),
});

export const productArchived = defineEvent({
  service: 'product',
  name: 'archived',
  description: 'A product can no longer be found or bought; what was ordered stays readable.',
  subject: ({ productId }) => productId,
  data: z.object({ productId: id, variantIds: z.array(id) }),
});

export const productPriceChanged = defineEvent({
  service: 'product',
  name: 'price_changed',
  description: 'A variant costs something else from now on.',
  subject: ({ productId }) => productId,
  data: z.object({
    productId: id,
    variantId: id,
    sku: z.string(),
    previous: money,
    price: money,
    since: instant
      .optional()
      .describe('From when on, by which prices of a variant are in order; earlier releases leave it out'),
  }),
});

export const productPersonErased = definePersonErased('product');
