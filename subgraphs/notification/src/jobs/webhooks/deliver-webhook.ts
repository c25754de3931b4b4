import { job, signWebhook } from '@agora/kit';
import type { Jobs, Work } from '../../context.ts';
import { afterAttempt, secretsAt, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.ts';
import { afterDelivery, type WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import { tell } from '../../telling/tell.ts';
import { webhookDue } from '../../job-kinds.ts';

/**
 * Hands a message over outside any transaction. A process that dies between the answer and the commit leaves it to another,
 * which sends it again under the same id.
 */
export const deliverWebhook = job(
  webhookDue,
  async ({ data: { deliveryId }, finish, signal }, { stores, resources, now }: Jobs) => {
    const delivery = await stores.webhookDeliveries.find(deliveryId);
    if (delivery?.status !== 'DUE') return;
    const endpoint = (await stores.webhookEndpoints.byIds([delivery.endpointId])).get(delivery.endpointId);
    if (!endpoint) return;
    if (!endpoint.isOn) {
      return finish(({ webhookDeliveries }: Work) =>
        webhookDeliveries.save({ ...delivery, status: 'FAILED', endedAt: now(), nextAttemptAt: null }),
      );
    }
    const at = now();
    const begun = performance.now();
    const headers = signedHeaders(delivery, secretsAt(endpoint, at), at);
    const answer = await resources.webhooks.post({ url: endpoint.url, body: delivery.body, headers, signal });
    const latencyMs = Math.round(performance.now() - begun);
    const { statusCode } = answer;
    const isDelivered = statusCode !== null && statusCode >= 200 && statusCode < 300;
    return finish(async (work: Work) => {
      // Meanwhile it may be gone with its messages, and the message may have been asked for anew.
      const locked = await work.webhookEndpoints.lock(endpoint.id);
      const current = locked && (await work.webhookDeliveries.find(deliveryId));
      if (!current) return;
      const after = afterAttempt(locked, { isDelivered, statusCode }, now());
      await work.webhookEndpoints.save(after);
      const next = afterDelivery(
        current,
        { isDelivered, isEndpointOn: after.isOn },
        { now: now(), dice: Math.random() },
      );
      await work.webhookDeliveries.save(next);
      await work.webhookDeliveries.addAttempt({ deliveryId, number: next.attempts, at, latencyMs, ...answer });
      if (next.nextAttemptAt)
        await work.enqueue(webhookDue, { deliveryId }, { key: deliveryId, dueAt: next.nextAttemptAt });
      if (locked.isOn && !after.isOn) await tellOwner(work, after, deliveryId);
    });
  },
  { concurrency: 8, retries: { maxAttempts: 100, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 } },
);

/** While a secret is replaced, a message is signed with both: receivers take either. */
function signedHeaders({ id, body }: WebhookDelivery, secrets: readonly string[], at: Date): Record<string, string> {
  const signed = secrets.map((secret) => signWebhook({ id: `msg_${id}`, at, body }, secret));
  const signature = signed.map((headers) => headers['webhook-signature']).join(' ');
  return { ...signed[0], 'webhook-signature': signature };
}

async function tellOwner(work: Work, { id, ownerId, url, vendorId }: WebhookEndpoint, eventId: string): Promise<void> {
  if (ownerId === null) return;
  const data = { endpointId: id, host: new URL(url).host, isOfVendor: vendorId !== null };
  await tell(work, { recipientId: ownerId, eventId }, { kind: 'WEBHOOK_SWITCHED_OFF', data });
}
