import type { ServiceName } from '@agora/schema';

/** All lanes, for rules. */
type Lane = number | '*';

/**
 * What keys and channels are called. The part in braces keeps all keys of a service on one node of a Redis Cluster, so
 * that one call may touch several of them.
 */
export interface RedisNames {
  /** The stream of one lane. */
  events(service: ServiceName, shard: Lane): string;
  /** Who works through a lane for a group at the moment. */
  lease(service: ServiceName, group: string, shard: Lane): string;
  /** How far a group has got in a lane: the last entry that it acknowledged. */
  cursor(service: ServiceName, group: string, shard: Lane): string;
  /** The replicas of a group. */
  members(service: ServiceName, group: string): string;
  /** Channel: something was appended to the lanes that the message lists. */
  appended(service: ServiceName): string;
  /** Channel: lanes of a group have become free, or a replica has come. */
  balance(service: ServiceName, group: string): string;
  /** The list of requests of one type that wait for a server. */
  messages(service: string, type: string): string;
  /** Channel: the answers to one process of a service or another user of the server. */
  replies(user: string, instance: string): string;
}

export function redisNames(prefix: string): RedisNames {
  return {
    events: (service, shard) => `${prefix}:events:{${service}}:${shard}`,
    lease: (service, group, shard) => `${prefix}:lease:{${service}}:${group}:${shard}`,
    cursor: (service, group, shard) => `${prefix}:cursor:{${service}}:${group}:${shard}`,
    members: (service, group) => `${prefix}:members:{${service}}:${group}`,
    appended: (service) => `${prefix}:appended:{${service}}`,
    balance: (service, group) => `${prefix}:balance:{${service}}:${group}`,
    messages: (service, type) => `${prefix}:messages:{${service}}:${type}`,
    replies: (user, instance) => `${prefix}:replies:${user}:${instance}`,
  };
}
