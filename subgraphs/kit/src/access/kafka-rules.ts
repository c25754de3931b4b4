import {
  eventGroup,
  eventTopic,
  replyGroups,
  replyTopic,
  requestGroup,
  requestTopic,
  watchGroups,
} from '../transport/kafka/topics.ts';
import { askersOf, type Identities, type Member, serviceAsked } from './identities.ts';

/** One thing that a user of Kafka may do. To read or write a topic includes to see it. */
export interface KafkaRule {
  readonly user: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  /** Whether `name` is how the names of all those begin for which the rule holds. */
  readonly isPrefix: boolean;
  readonly operation: 'read' | 'write' | 'create';
}

/** What the members may do; everything else is refused. Each may make its own topics, and alter or delete none. */
export function kafkaRules(identities: Identities): readonly KafkaRule[] {
  return identities.members.flatMap((member) => rulesOf(member, identities));
}

function rulesOf({ name: user, access }: Member, identities: Identities): readonly KafkaRule[] {
  const { prefix } = identities;
  const topic = (name: string, ...operations: KafkaRule['operation'][]) =>
    operations.map((operation) => ({ user, resource: 'topic' as const, name, isPrefix: false, operation }));
  const group = (name: string, isPrefix = false) => ({
    user,
    resource: 'group' as const,
    name,
    isPrefix,
    operation: 'read' as const,
  });
  const replies = (name: string) => replyTopic(prefix, name).name;
  return [
    ...access.publishes.flatMap((service) => topic(eventTopic(prefix, service).name, 'write', 'create')),
    ...access.hears.flatMap((service) => [
      ...topic(eventTopic(prefix, service).name, 'read'),
      group(eventGroup(prefix, service, user)),
    ]),
    ...access.watches.flatMap((service) => [
      ...topic(eventTopic(prefix, service).name, 'read'),
      group(watchGroups(prefix, service, user), true),
    ]),
    ...access.asks.flatMap((type) => topic(requestTopic(prefix, type).name, 'write')),
    ...(access.asks.length > 0
      ? [...topic(replies(user), 'read', 'create'), group(replyGroups(prefix, user), true)]
      : []),
    ...access.answers.flatMap((type) => [
      ...topic(requestTopic(prefix, type).name, 'read', 'create'),
      group(requestGroup(prefix, serviceAsked(type))),
    ]),
    ...askersOf(identities, access.answers).flatMap((asker) => topic(replies(asker.name), 'write')),
  ].filter((rule, at, all) => all.findIndex((other) => isSame(rule, other)) === at);
}

function isSame(one: KafkaRule, other: KafkaRule): boolean {
  return one.resource === other.resource && one.name === other.name && one.operation === other.operation;
}
