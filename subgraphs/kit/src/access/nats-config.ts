import { natsNames } from '../transport/nats/nats-names.ts';
import { shardCount } from '../transport/shard.ts';
import { type Identities, type Member, setupUser } from './identities.ts';

interface Permissions {
  readonly publish: readonly string[] | { readonly deny: readonly string[] };
  readonly subscribe: readonly string[];
  /** To the inbox of a request, and only once: so an answer goes to nobody but who asked. */
  readonly allow_responses: boolean;
}

/**
 * The `authorization` block of a nats-server's configuration. Streams and consumers are made by `setup`: whoever may
 * make a stream may have it capture or republish any subject, so no service may.
 */
export function natsConfig(identities: Identities): string {
  const users = identities.members.map((member) => ({
    user: member.name,
    password: member.password,
    permissions: natsPermissions(member, identities.prefix),
  }));
  const setup = { user: setupUser, password: identities.setupPassword };
  // The format of nats-server is a superset of JSON.
  return `authorization: ${JSON.stringify({ users: [setup, ...users] }, null, 2)}\n`;
}

function natsPermissions({ name, access }: Member, prefix: string): Permissions {
  const names = natsNames(prefix);
  const consumers = access.hears.flatMap((service) =>
    Array.from({ length: shardCount }, (_, shard) => `${names.stream(service)}.${names.durable(name, shard)}`),
  );
  const publish = [
    ...access.publishes.map((service) => names.events(service, '*')),
    ...access.publishes.map((service) => `$JS.API.STREAM.INFO.${names.stream(service)}`),
    ...access.asks.map((type) => names.message(type)),
    ...consumers.map((consumer) => `$JS.API.CONSUMER.MSG.NEXT.${consumer}`),
    ...consumers.map((consumer) => `$JS.ACK.${consumer}.>`),
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
