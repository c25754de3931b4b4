import type { WebhookEventType } from '@agora/schema/operations';

export const eventTexts: Readonly<Record<WebhookEventType, string>> = {
  ORDER_CONFIRMED: 'An order is paid',
  ORDER_CANCELLED: 'An order is cancelled',
  ORDER_DELIVERED: 'An order is with its customer',
  PRODUCT_PUBLISHED: 'A product can be bought',
  PRODUCT_ARCHIVED: 'A product can no longer be bought',
  PRICE_CHANGED: 'A price changed',
  LOW_STOCK: 'Little is left of a variant',
  REVIEW_PUBLISHED: 'A review was published',
};

export const eventTypes = Object.keys(eventTexts) as readonly WebhookEventType[];
