import { on } from '@agora/kit';
import { inventoryLowStock } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueWebhooks } from '../../telling/queue-webhooks.ts';
import { webhookReaction } from './webhook-reaction.ts';

export const onLowStockForWebhooks = on(
  inventoryLowStock,
  async ({ id: eventId, data: { variantId, warehouseId, available, threshold } }, work: Work) => {
    const [variant] = await work.soldVariants.ofVariants([variantId]);
    const { productId = null, sku = null, vendorId = null } = variant ?? {};
    const said = { variantId, productId, sku, warehouseId, available, threshold };
    await queueWebhooks(work, { eventId, type: 'LOW_STOCK', vendorIds: [vendorId], dataFor: () => said });
  },
  webhookReaction,
);
