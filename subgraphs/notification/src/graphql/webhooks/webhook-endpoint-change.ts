import { mutate, requireViewer } from '@agora/kit';
import { rotateSecret, switchEndpoint } from '../../domain/webhooks/webhook-endpoint.ts';
import { writeEndpoint } from '../../domain/webhooks/write-endpoint.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { mayChange } from './may-see.ts';
import { newSecret } from './new-secret.ts';
import { noEndpoint, refuseEndpoint, refuseSecret } from './refuse-webhook.ts';

type Outcome = { readonly refused?: never; readonly endpointId: string } | Refusal;

/** Whoever changes an endpoint is told when it is switched off. */
export const webhookEndpointUpdate: NonNullable<MutationResolvers['webhookEndpointUpdate']> = (
  _,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'webhookEndpointUpdate',
    caller: viewer.id,
    input,
    async decide({ webhookEndpoints, settings }): Promise<Outcome> {
      const endpoint = await webhookEndpoints.lock(input.endpointId);
      if (!endpoint || !mayChange(viewer, endpoint)) return noEndpoint;
      const written = writeEndpoint(
        {
          url: input.url ?? endpoint.url,
          description: input.description ?? endpoint.description,
          eventTypes: input.eventTypes ?? endpoint.eventTypes,
        },
        settings.areWebhooksGuarded,
      );
      if (written.refused) return written;
      const changed = { ...endpoint, ...written, ownerId: viewer.id };
      await webhookEndpoints.save(switchEndpoint(changed, input.isOn ?? endpoint.isOn));
      return { endpointId: endpoint.id };
    },
    async answer({ endpointId }) {
      const found = (await context.stores.webhookEndpoints.byIds([endpointId])).get(endpointId);
      return { endpoint: found ?? null, userErrors: [] };
    },
    refuse: refuseEndpoint,
  });
};

export const webhookEndpointDelete: NonNullable<MutationResolvers['webhookEndpointDelete']> = (
  _,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'webhookEndpointDelete',
    caller: viewer.id,
    input,
    async decide({ webhookEndpoints }): Promise<Outcome> {
      const endpoint = await webhookEndpoints.lock(input.endpointId);
      if (!endpoint || !mayChange(viewer, endpoint)) return noEndpoint;
      await webhookEndpoints.remove(endpoint.id);
      return { endpointId: endpoint.id };
    },
    answer: () => ({ endpoint: null, userErrors: [] }),
    refuse: refuseEndpoint,
  });
};

export const webhookEndpointSecretRotate: NonNullable<MutationResolvers['webhookEndpointSecretRotate']> = (
  _,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  return context.transact(async ({ webhookEndpoints, now }) => {
    const endpoint = await webhookEndpoints.lock(input.endpointId);
    if (!endpoint || !mayChange(viewer, endpoint)) return refuseSecret(noEndpoint);
    const rotated = rotateSecret(endpoint, newSecret(), now());
    await webhookEndpoints.save(rotated);
    return { endpoint: rotated, secret: rotated.secret, userErrors: [] };
  });
};
