import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { sendAgain } from '../../domain/webhooks/webhook-delivery.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { webhookDue } from '../../job-kinds.ts';
import { queueWebhook } from '../../telling/queue-webhooks.ts';
import type { Refusal } from '../refuse.ts';
import { mayChange } from './may-see.ts';
import { noEndpoint, refuseDelivery } from './refuse-webhook.ts';

type Outcome = { readonly refused?: never; readonly deliveryId: string } | Refusal;

const isOff = (field: string): Refusal => ({ refused: 'WEBHOOK_ENDPOINT_OFF', field: [field] });

const noDelivery: Refusal = { refused: 'WEBHOOK_DELIVERY_NOT_FOUND', field: ['deliveryId'] };

const answer =
  ({ stores }: Context) =>
  async ({ deliveryId }: { readonly deliveryId: string }) => ({
    delivery: (await stores.webhookDeliveries.find(deliveryId)) ?? null,
    userErrors: [],
  });

export const webhookEndpointTest: NonNullable<MutationResolvers['webhookEndpointTest']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'webhookEndpointTest',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const endpoint = await work.webhookEndpoints.lock(input.endpointId);
      if (!endpoint || !mayChange(viewer, endpoint)) return noEndpoint;
      if (!endpoint.isOn) return isOff('endpointId');
      return { deliveryId: await queueWebhook(work, endpoint, { eventId: uuidv7(), type: 'TEST', data: {} }) };
    },
    answer: answer(context),
    refuse: refuseDelivery,
  });
};

export const webhookRedeliver: NonNullable<MutationResolvers['webhookRedeliver']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'webhookRedeliver',
    caller: viewer.id,
    input,
    async decide({ webhookDeliveries, webhookEndpoints, enqueue, now }): Promise<Outcome> {
      const found = await webhookDeliveries.find(input.deliveryId);
      const endpoint = found && (await webhookEndpoints.lock(found.endpointId));
      if (!endpoint || !mayChange(viewer, endpoint)) return noDelivery;
      if (!endpoint.isOn) return isOff('deliveryId');
      // Read again now that attempts at this endpoint wait for the lock.
      const delivery = await webhookDeliveries.find(input.deliveryId);
      if (!delivery) return noDelivery;
      await webhookDeliveries.save(sendAgain(delivery, now()));
      await enqueue(webhookDue, { deliveryId: delivery.id }, { key: delivery.id });
      return { deliveryId: delivery.id };
    },
    answer: answer(context),
    refuse: refuseDelivery,
  });
};
