import type { ServiceName } from '@agora/schema';
import type { KafkaMessage } from 'kafkajs';
import { parseEvent } from '../parse-event.ts';
import type { EventHandler } from '../transport.ts';
import { GroupMember } from './group-member.ts';
import type { KafkaContext } from './kafka-context.ts';
import { Tenure } from './tenure.ts';
import { eventGroup, eventTopic } from './topics.ts';

/** Reads a service's events as one of a group. */
export function subscribeToEvents(
  context: KafkaContext,
  service: ServiceName,
  group: string,
  handle: EventHandler,
): GroupMember {
  const { kafka, topics, prefix, sessionTimeoutMs } = context;
  const topic = eventTopic(prefix, service);
  const log = context.log.child({ topic: topic.name, group });
  const groupId = eventGroup(prefix, service, group);
  let tenure: Tenure | undefined;

  const handleMessage = async (message: KafkaMessage) => {
    const event = parseEvent(String(message.value));
    if (event) await handle(event);
    else log.error({ offset: message.offset }, 'not an event, passed over');
  };

  return new GroupMember({
    kafka,
    log,
    outage: context.outage,
    groupId,
    topics: [topic.name],
    fromBeginning: true,
    sessionTimeoutMs,
    prepare: () => topics.look(topic.name),
    onJoin: (consumer) => {
      tenure = new Tenure({ log, topic: topic.name, consumer, handle: handleMessage });
    },
    onBatch: async (batch) => tenure?.take(batch),
    onLeave: async () => tenure?.end(),
    isAtWork: () => tenure?.isAtWork === true,
    isBehind: (assignment) => topics.isBehind(groupId, assignment),
  });
}
