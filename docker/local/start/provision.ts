import type { Identities } from '@agora/kit/access';
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
  if (urls.nats === undefined && urls.kafka === undefined) return;
  // The client libraries take a while to load.
  const { provisionKafka, provisionNats } = await import('@agora/kit/provision');
  const reachedBy = (kind: Transport) => services.filter((service) => transportOf(service) === kind);
  await Promise.all([
    urls.nats !== undefined && provisionNats(urls.nats, { identities, services: reachedBy('nats') }),
    urls.kafka !== undefined && provisionKafka(urls.kafka, { identities, services: reachedBy('kafka') }),
  ]);
}
