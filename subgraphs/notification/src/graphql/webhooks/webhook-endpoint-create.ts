import { v7 as uuidv7 } from 'uuid';
import { mostEndpoints, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.ts';
import { writeEndpoint } from '../../domain/webhooks/write-endpoint.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { ownerOf } from './may-see.ts';
import { newSecret } from './new-secret.ts';
import { refuseSecret } from './refuse-webhook.ts';

export const webhookEndpointCreate: NonNullable<MutationResolvers['webhookEndpointCreate']> = (
  _,
  { input },
  context,
) => {
  const { viewer, vendorId } = ownerOf(context, 'operations:manage');
  return context.transact(async ({ webhookEndpoints, settings, now }) => {
    const { url, description, eventTypes } = input;
    const written = writeEndpoint({ url, description: description ?? '', eventTypes }, settings.areWebhooksGuarded);
    if (written.refused) return refuseSecret(written);
    await webhookEndpoints.lockAll(vendorId);
    if ((await webhookEndpoints.of(vendorId)).length >= mostEndpoints) {
      return refuseSecret({ refused: 'TOO_MANY_WEBHOOK_ENDPOINTS', field: [] });
    }
    const endpoint: WebhookEndpoint = {
      ...written,
      id: uuidv7(),
      vendorId,
      ownerId: viewer.id,
      secret: newSecret(),
      previousSecret: null,
      previousSecretUntil: null,
      isOn: true,
      failingSince: null,
      switchedOffAt: null,
      createdAt: now(),
    };
    await webhookEndpoints.save(endpoint);
    return { endpoint, secret: endpoint.secret, userErrors: [] };
  });
};
