import type { TryMutation } from './tried-mutation.ts';

/** How those of webhooks are tried. */
export const webhookMutations: Readonly<Record<string, TryMutation>> = {
  webhookEndpointCreate: () => [{ input: { url: '', eventTypes: [] }, about: 'oneself' }],
  webhookEndpointUpdate: ({ unknown: endpointId }) => [{ input: { endpointId }, about: 'nobody' }],
  webhookEndpointDelete: ({ unknown: endpointId }) => [{ input: { endpointId }, about: 'nobody' }],
  webhookEndpointSecretRotate: ({ unknown: endpointId }) => [{ input: { endpointId }, about: 'nobody' }],
  webhookEndpointTest: ({ unknown: endpointId }) => [{ input: { endpointId }, about: 'nobody' }],
  webhookRedeliver: ({ unknown: deliveryId }) => [{ input: { deliveryId }, about: 'nobody' }],
};
