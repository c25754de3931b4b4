import type { ServiceName } from '@agora/schema';
import type { TransportKind } from './transport.ts';

/**
 * What each service speaks unless `<NAME>_TRANSPORT` says otherwise. To talk to a service, one uses its transport, so
 * every process knows all ten.
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
