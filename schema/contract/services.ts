export const transportKinds = ['nats', 'tcp', 'kafka', 'redis'] as const;

export type TransportKind = (typeof transportKinds)[number];

/**
 * All services, and what each speaks unless `<NAME>_TRANSPORT` says otherwise. To talk to a service one uses its transport, so this is
 * a contract: every process knows all of them. Ports follow from the order, so `npm run new:subgraph` puts a new one last.
 */
export const declaredTransports = {
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
} as const satisfies Readonly<Record<string, TransportKind>>;

export type ServiceName = keyof typeof declaredTransports;

/** In the order in which they are listed everywhere. */
export const serviceNames: readonly ServiceName[] = Object.keys(declaredTransports).filter(isServiceName);

function isServiceName(name: string): name is ServiceName {
  return name in declaredTransports;
}
