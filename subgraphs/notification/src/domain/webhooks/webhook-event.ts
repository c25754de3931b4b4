/**
 * What webhooks tell of, by the names that the graph and the messages have for it. The names are kept with the rows, and
 * receivers know those of messages: they change by additions alone.
 */
const webhookTypes = {
  ORDER_CONFIRMED: 'order.confirmed',
  ORDER_CANCELLED: 'order.cancelled',
  ORDER_DELIVERED: 'order.delivered',
  PRODUCT_PUBLISHED: 'product.published',
  PRODUCT_ARCHIVED: 'product.archived',
  PRICE_CHANGED: 'product.price_changed',
  LOW_STOCK: 'inventory.low_stock',
  REVIEW_PUBLISHED: 'review.published',
} as const;

export type WebhookEventType = keyof typeof webhookTypes;

/** A trial message that its owner asks for is of no kind that can be chosen. */
export type WebhookMessageType = WebhookEventType | 'TEST';

const nameOf = (type: WebhookMessageType): string => (type === 'TEST' ? 'webhook.test' : webhookTypes[type]);

/** The bytes of a message, as Standard Webhooks write them. They are kept, so that each attempt sends and signs the same. */
export function messageText(type: WebhookMessageType, at: Date, data: object): string {
  return JSON.stringify({ type: nameOf(type), timestamp: at.toISOString(), data });
}
