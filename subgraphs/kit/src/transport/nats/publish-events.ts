import type { CloudEvent, ServiceName } from '@agora/schema';
import { byShard, type EncodedEvent } from '../by-shard.ts';
import { TransportUnavailable } from '../transport-error.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsNames } from './nats-names.ts';
import type { NatsSession } from './nats-session.ts';

const connectTimeoutMs = 2_000;
const timeoutMs = 5_000;

/** Appends events to the stream of a service: lanes side by side, within a lane one after the other is confirmed. */
export async function publishEvents(
  link: NatsLink,
  names: NatsNames,
  service: ServiceName,
  events: readonly CloudEvent[],
): Promise<void> {
  const lanes = byShard(events);
  const session = await link.session(connectTimeoutMs);
  try {
    const ends = await Promise.allSettled(
      Array.from(lanes, ([shard, lane]) => publishLane(session, names.events(service, shard), lane)),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } catch (error) {
    throw new TransportUnavailable(`events of ${service} were not confirmed by NATS`, { cause: error });
  }
}

async function publishLane(session: NatsSession, subject: string, lane: readonly EncodedEvent[]): Promise<void> {
  for (const { id, text } of lane) {
    await session.during(session.jetstream.publish(subject, text, { msgID: id, timeout: timeoutMs }));
  }
}
