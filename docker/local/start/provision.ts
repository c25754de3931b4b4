import { type Identities, provisionKafka, provisionNats } from '@agora/kit/access';
import type { ServiceName } from '@agora/schema';
import type { ServerName } from '../servers/server-set.ts';
import type { Transport } from '../services.ts';

interface ProvisionOptions {
  readonly identities: Identities;
  readonly services: readonly ServiceName[];
  readonly transportOf: (service: string) => Transport;
}

/** Makes on our own brokers what the services that speak through them need and may not make: streams, topics, rules. */
export async function provision(
  urls: Partial<Record<ServerName, string>>,
  { identities, services, transportOf }: ProvisionOptions,
): Promise<void> {
  const reachedBy = (kind: Transport) => services.filter((service) => transportOf(service) === kind);
  await Promise.all([
    urls.nats !== undefined && provisionNats(urls.nats, { identities, services: reachedBy('nats') }),
    urls.kafka !== undefined && provisionKafka(urls.kafka, { identities, services: reachedBy('kafka') }),
  ]);
}
