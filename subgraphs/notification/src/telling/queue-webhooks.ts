import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { WebhookEndpoint } from '../domain/webhooks/webhook-endpoint.ts';
import { messageText, type WebhookEventType, type WebhookMessageType } from '../domain/webhooks/webhook-event.ts';
import { webhookDue } from '../job-kinds.ts';

interface Said {
  readonly eventId: string;
  readonly type: WebhookEventType;
  /** Whom it concerns beside the shop; null, the shop itself, may be among them. */
  readonly vendorIds: readonly (string | null)[];
  /** What a vendor is told, or with null the shop. */
  readonly dataFor: (vendorId: string | null) => object;
}

/** Tells every endpoint that wants to know of an event, each once however often the event comes. */
export async function queueWebhooks(work: Work, { eventId, type, vendorIds, dataFor }: Said): Promise<void> {
  const vendors = [...new Set(vendorIds)].filter((id) => id !== null);
  for (const endpoint of await work.webhookEndpoints.toldOf(type, vendors)) {
    await queueWebhook(work, endpoint, { eventId, type, data: dataFor(endpoint.vendorId) });
  }
}

interface SaidToOne {
  readonly eventId: string;
  readonly type: WebhookMessageType;
  readonly data: object;
}

/** Has a message sent to an endpoint once the transaction has committed; resolves to the id of the message. */
export async function queueWebhook(
  { webhookDeliveries, enqueue, now }: Work,
  endpoint: WebhookEndpoint,
  { eventId, type, data }: SaidToOne,
): Promise<string> {
  const id = uuidv7();
  const isNew = await webhookDeliveries.add({
    id,
    endpointId: endpoint.id,
    eventId,
    type,
    body: messageText(type, now(), data),
    status: 'DUE',
    attempts: 0,
    round: 0,
    queuedAt: now(),
    nextAttemptAt: now(),
    endedAt: null,
  });
  if (isNew) await enqueue(webhookDue, { deliveryId: id }, { key: id });
  return id;
}
