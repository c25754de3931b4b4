import { connectionOf, readPage } from '@agora/kit';
import { newestDelivery } from '../../db/webhooks/delivery-store.ts';
import type { WebhookDeliveryResolvers, WebhookEndpointResolvers } from '../../generated/resolvers.ts';
import { attemptsByDelivery } from './batches.ts';

export const WebhookEndpoint: WebhookEndpointResolvers = {
  eventTypes: ({ eventTypes }) => [...eventTypes],
  async deliveries({ id }, args, { stores }) {
    const page = readPage(args, newestDelivery);
    return connectionOf(await stores.webhookDeliveries.pageOf(id, page), page, newestDelivery);
  },
};

export const WebhookDelivery: WebhookDeliveryResolvers = {
  eventType: ({ type }) => (type === 'TEST' ? null : type),
  attempts: async ({ id }, _, context) => (await context.load(attemptsByDelivery, id)) ?? [],
};
