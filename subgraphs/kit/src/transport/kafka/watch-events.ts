import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@agora/schema';
import { parseEvent } from '../parse-event.ts';
import type { EventWatcher } from '../transport.ts';
import { GroupMember } from './group-member.ts';
import type { KafkaContext } from './kafka-context.ts';
import { eventTopic, watchGroups } from './topics.ts';

/** Reads a service's events from now on, in a group of its own that commits nothing: the broker forgets it with its last member. */
export function watchEvents(context: KafkaContext, service: ServiceName, watcher: EventWatcher): GroupMember {
  const { kafka, topics, prefix, principal, instance, sessionTimeoutMs } = context;
  const topic = eventTopic(prefix, service);
  const log = context.log.child({ topic: topic.name });
  const positions = new Map<number, bigint>();
  let isLive = false;

  const tell = (isNowLive: boolean) => {
    if (isLive === isNowLive) return;
    isLive = isNowLive;
    if (isLive) watcher.onLive();
    else watcher.onLost();
  };

  return new GroupMember({
    kafka,
    log,
    outage: context.outage,
    groupId: `${watchGroups(prefix, service, principal)}${instance}.${randomUUID()}`,
    topics: [topic.name],
    fromBeginning: false,
    sessionTimeoutMs,
    prepare: async () => {
      await topics.look(topic.name);
      if (positions.size > 0) return;
      for (const [partition, end] of await topics.ends(topic)) positions.set(partition, end);
    },
    // Each joining forgets how far this process has read.
    onJoin: (consumer) => {
      for (const [partition, next] of positions) {
        consumer.seek({ topic: topic.name, partition, offset: String(next) });
      }
      tell(true);
    },
    onBatch: ({ partition, messages }) => {
      for (const message of messages) {
        positions.set(partition, BigInt(message.offset) + 1n);
        const event = parseEvent(String(message.value));
        if (event) watcher.onEvent(event);
        else log.error({ offset: message.offset }, 'not an event, passed over');
      }
      return Promise.resolve();
    },
    onLeave: () => {
      tell(false);
      return Promise.resolve();
    },
    isBehind: () => topics.isBeyond(topic, positions),
  });
}
