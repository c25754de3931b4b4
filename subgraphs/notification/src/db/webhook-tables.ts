import { boolean, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { WebhookDeliveryStatus } from '../domain/webhooks/webhook-delivery.ts';
import type { WebhookEventType, WebhookMessageType } from '../domain/webhooks/webhook-event.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Whose the variants of products are that were ever published; the vendor is null for the shop itself. */
export const soldVariant = pgTable(
  'sold_variant',
  {
    variantId: uuid('variant_id').primaryKey(),
    productId: uuid('product_id').notNull(),
    vendorId: uuid('vendor_id'),
    sku: text('sku').notNull(),
  },
  (table) => [index('sold_variant_by_product').on(table.productId)],
);

/** Secrets are kept as they are: messages are signed with them. */
export const webhookEndpoint = pgTable(
  'webhook_endpoint',
  {
    id: uuid('id').primaryKey(),
    vendorId: uuid('vendor_id'),
    ownerId: uuid('owner_id'),
    url: text('url').notNull(),
    description: text('description').notNull(),
    eventTypes: text('event_types').array().$type<WebhookEventType[]>().notNull(),
    secret: text('secret').notNull(),
    previousSecret: text('previous_secret'),
    previousSecretUntil: at('previous_secret_until'),
    isOn: boolean('is_on').notNull(),
    failingSince: at('failing_since'),
    switchedOffAt: at('switched_off_at'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('webhook_endpoint_by_vendor').on(table.vendorId)],
);

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: uuid('id').primaryKey(),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoint.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id').notNull(),
    type: text('type').$type<WebhookMessageType>().notNull(),
    body: text('body').notNull(),
    status: text('status').$type<WebhookDeliveryStatus>().notNull(),
    attempts: integer('attempts').notNull(),
    round: integer('round').notNull(),
    queuedAt: at('queued_at').notNull(),
    nextAttemptAt: at('next_attempt_at'),
    endedAt: at('ended_at'),
  },
  (table) => [
    unique('one_webhook_per_event').on(table.endpointId, table.eventId, table.type),
    index('webhook_delivery_by_endpoint').on(table.endpointId, table.id),
    index('webhook_delivery_by_age').on(table.queuedAt),
  ],
);

export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    at: at('at').notNull(),
    latencyMs: integer('latency_ms').notNull(),
    statusCode: integer('status_code'),
    responseStart: text('response_start'),
    fault: text('fault'),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.number] })],
);
