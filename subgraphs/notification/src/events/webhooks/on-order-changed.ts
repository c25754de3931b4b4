import { on } from '@agora/kit';
import { orderCancelled, orderConfirmed, orderDelivered } from '@agora/schema';
import type { Work } from '../../context.ts';
import type { WebhookEventType } from '../../domain/webhooks/webhook-event.ts';
import { queueWebhooks } from '../../telling/queue-webhooks.ts';
import { webhookReaction } from './webhook-reaction.ts';

interface OrderSaid {
  readonly eventId: string;
  readonly type: WebhookEventType;
  readonly about: { readonly orderId: string; readonly number: string };
  readonly lines: readonly { readonly variantId: string; readonly productId: string; readonly quantity: number }[];
}

/** Each vendor is told of their own lines, and the shop of all; nobody of who bought, or where it goes. */
async function tellOfOrder(work: Work, { eventId, type, about, lines }: OrderSaid): Promise<void> {
  const known = await work.soldVariants.ofVariants([...new Set(lines.map(({ variantId }) => variantId))]);
  const byVariant = new Map(known.map((variant) => [variant.variantId, variant]));
  const sold = lines.map(({ variantId, productId, quantity }) => {
    const { sku = null, vendorId = null } = byVariant.get(variantId) ?? {};
    return { vendorId, line: { variantId, productId, sku, quantity } };
  });
  await queueWebhooks(work, {
    eventId,
    type,
    vendorIds: sold.map(({ vendorId }) => vendorId),
    dataFor: (vendorId) => ({
      ...about,
      lines: sold.filter((one) => vendorId === null || one.vendorId === vendorId).map(({ line }) => line),
    }),
  });
}

export const onOrderConfirmedForWebhooks = on(
  orderConfirmed,
  async ({ id: eventId, data: { orderId, number, confirmedAt, lines } }, work: Work) => {
    const about = { orderId, number, confirmedAt };
    await tellOfOrder(work, { eventId, type: 'ORDER_CONFIRMED', about, lines });
  },
  webhookReaction,
);

export const onOrderCancelledForWebhooks = on(
  orderCancelled,
  async ({ id: eventId, data: { orderId, number, reason, cancelledAt, lines } }, work: Work) => {
    const about = { orderId, number, reason, cancelledAt };
    await tellOfOrder(work, { eventId, type: 'ORDER_CANCELLED', about, lines });
  },
  webhookReaction,
);

export const onOrderDeliveredForWebhooks = on(
  orderDelivered,
  async ({ id: eventId, data: { orderId, number, deliveredAt, lines } }, work: Work) => {
    const about = { orderId, number, deliveredAt };
    await tellOfOrder(work, { eventId, type: 'ORDER_DELIVERED', about, lines });
  },
  webhookReaction,
);
