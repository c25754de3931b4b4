import { natsNames } from '../transport/nats/nats-names.ts';
import type { Member } from './identities.ts';
import { natsConsumerSubjects } from './nats-consumer-subjects.ts';

export interface NatsPermissions {
  readonly publish: readonly string[] | { readonly deny: readonly string[] };
  readonly subscribe: readonly string[];
  /** To the inbox of a request, and only once: so an answer goes to nobody but who asked. */
  readonly allow_responses: boolean;
}

/** What a member may do in its own account: the server checks it before what the account imports is reached. */
export function natsPermissions({ name, access }: Member, prefix: string): NatsPermissions {
  const names = natsNames(prefix);
  const publish = [
    ...access.publishes.map((service) => names.events(service, '*')),
    ...access.publishes.map((service) => `$JS.API.STREAM.INFO.${names.stream(service)}`),
    ...access.asks.map((type) => names.message(type)),
    ...access.hears.flatMap((service) => natsConsumerSubjects(names, service, name)),
  ];
  return {
    // An empty list would permit everything.
    publish: publish.length > 0 ? publish : { deny: ['>'] },
    subscribe: [
      `${names.inbox(name)}.>`,
      ...(access.answers.length > 0 ? access.publishes.map((service) => names.messages(service)) : []),
      ...access.watches.map((service) => names.events(service, '*')),
    ],
    allow_responses: access.answers.length > 0,
  };
}
