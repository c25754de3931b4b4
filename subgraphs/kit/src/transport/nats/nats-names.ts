import type { ServiceName } from '@agora/schema';

/** What streams, subjects and consumers are called. Only their names tie one process to another. */
export interface NatsNames {
  stream(service: ServiceName): string;
  /** The subject of one lane, or of all lanes of a service. */
  events(service: ServiceName, shard: number | '*'): string;
  /** The subject of one type of requests, such as `product.quote`. */
  message(type: string): string;
  /** All types of requests to a service. */
  messages(service: ServiceName): string;
  /** Begins the subjects on which one user of the server gets answers. */
  inbox(user: string): string;
  /** Begins the subjects on which `setup` manages the streams in the account of a service. */
  api(service: ServiceName): string;
  /** The durable consumer in which the server keeps how far a group has got in a lane. */
  durable(group: string, shard: number): string;
}

export function natsNames(prefix: string): NatsNames {
  return {
    stream: (service) => `${prefix}_${service}`.toUpperCase(),
    events: (service, shard) => `${prefix}.events.${service}.${shard}`,
    message: (type) => `${prefix}.messages.${type}`,
    messages: (service) => `${prefix}.messages.${service}.>`,
    inbox: (user) => `${prefix}.inbox.${user}`,
    api: (service) => `${prefix}.api.${service}`,
    durable: (group, shard) => `${encodeURIComponent(group).replaceAll('.', '%2E')}_${shard}`,
  };
}
