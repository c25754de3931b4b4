import type { Identities } from '@agora/kit/access';
import type { ServiceName } from '@agora/schema';
import type { ServerName } from '../servers/server-set.ts';
import type { Transport } from '../services.ts';

interface ProvisionOptions {
  readonly identities: Identities;
  readonly services: readonly ServiceName[];
  readonly transportOf: (service: string) => Transport;
  readonly say: (line: string) => void;
}

/**
 * Makes on our own brokers what the services that speak through them need and may not make: streams, functions, topics, rules. Until
 * it is disposed, what a broker loses is made again.
 */
export async function provision(
  urls: Partial<Record<ServerName, string>>,
  { identities, services, transportOf, say }: ProvisionOptions,
): Promise<AsyncDisposable> {
  if (urls.nats === undefined && urls.redis === undefined && urls.kafka === undefined)
    return new AsyncDisposableStack();
  // The client libraries take a while to load.
  const { createLog, keepProvisioned, provisionKafka, provisionNats, provisionRedis } =
    await import('@agora/kit/provision');
  const reachedBy = (kind: Transport) => services.filter((service) => transportOf(service) === kind);
  await Promise.all([
    urls.nats !== undefined && provisionNats(urls.nats, { identities, services: reachedBy('nats') }),
    urls.redis !== undefined && provisionRedis(urls.redis),
    urls.kafka !== undefined && provisionKafka(urls.kafka, { identities, services: reachedBy('kafka') }),
  ]);
  return keepProvisioned({
    natsUrl: urls.nats,
    redisUrl: urls.redis,
    kafkaUrl: urls.kafka,
    identities,
    reachedBy,
    log: createLog('provision', 'error'),
    onMade: (kind) => say(`${kind} had lost what services need there; it was made again`),
  });
}
