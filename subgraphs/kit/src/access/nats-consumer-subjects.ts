import type { ServiceName } from '@agora/schema';
import type { NatsNames } from '../transport/nats/nats-names.ts';
import { allShards } from '../transport/shard.ts';

/** To which a group publishes to get the events of a service from its consumers, and to acknowledge them. */
export function natsConsumerSubjects(names: NatsNames, service: ServiceName, group: string): readonly string[] {
  const consumers = allShards.map((shard) => `${names.stream(service)}.${names.durable(group, shard)}`);
  return consumers.flatMap((consumer) => [`$JS.API.CONSUMER.MSG.NEXT.${consumer}`, `$JS.ACK.${consumer}.>`]);
}
