import type { ServiceName } from './service-name.ts';

export const transportKinds = ['nats', 'tcp', 'kafka', 'redis'] as const;

export type TransportKind = (typeof transportKinds)[number];

/**
 * What each service speaks unless `<NAME>_TRANSPORT` says otherwise. To talk to a service one uses its transport, so
 * this is a contract: every process knows all ten.
 */
export const declaredTransports: Readonly<Record<ServiceName, TransportKind>> = {
  user: 'nats',
  product: 'tcp',
  inventory: 'tcp',
  order: 'kafka',
  payment: 'redis',
  delivery: 'kafka',
  checkout: 'redis',
  review: 'nats',
  notification: 'nats',
  recommendation: 'kafka',
};
