import { on } from '@agora/kit';
import { productArchived, productPriceChanged, productPublished, productUpdated } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueWebhooks } from '../../telling/queue-webhooks.ts';
import { knowVariants } from './know-variants.ts';
import { webhookReaction } from './webhook-reaction.ts';

export const onProductUpdated = on(productUpdated, ({ data }, work: Work) => knowVariants(data, work), webhookReaction);

export const onProductPublished = on(
  productPublished,
  async ({ id: eventId, data }, work: Work) => {
    await knowVariants(data, work);
    const { productId, slug, title, vendorId = null } = data;
    const variants = data.variants.map(({ variantId, sku, price }) => ({ variantId, sku, price }));
    const said = { productId, slug, title, variants };
    await queueWebhooks(work, { eventId, type: 'PRODUCT_PUBLISHED', vendorIds: [vendorId], dataFor: () => said });
  },
  webhookReaction,
);

export const onProductArchived = on(
  productArchived,
  async ({ id: eventId, data: { productId } }, work: Work) => {
    const variants = await work.soldVariants.ofProduct(productId);
    const vendorIds = variants.map(({ vendorId }) => vendorId);
    await queueWebhooks(work, { eventId, type: 'PRODUCT_ARCHIVED', vendorIds, dataFor: () => ({ productId }) });
  },
  webhookReaction,
);

export const onProductPriceChanged = on(
  productPriceChanged,
  async ({ id: eventId, data: { productId, variantId, sku, previous, price } }, work: Work) => {
    const vendorIds = (await work.soldVariants.ofProduct(productId)).map(({ vendorId }) => vendorId);
    const said = { productId, variantId, sku, previous, price };
    await queueWebhooks(work, { eventId, type: 'PRICE_CHANGED', vendorIds, dataFor: () => said });
  },
  webhookReaction,
);
