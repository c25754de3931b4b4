import type { CloudEvent, ServiceName } from '@agora/schema';
import { ErrorCode, NatsError } from 'nats';
import { z } from 'zod';
import { byShard, type EncodedEvent } from '../by-shard.ts';
import { allShards } from '../shard.ts';
import { EventRefused, TransportUnavailable } from '../transport-error.ts';
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
    if (isRefusal(error)) throw new EventRefused(`an event of ${service} is too large for NATS`, { cause: error });
    throw new TransportUnavailable(`events of ${service} were not confirmed by NATS`, { cause: error });
  }
}

const exceedsStreamLimit = 10054;

function isRefusal(error: unknown): boolean {
  if (!(error instanceof NatsError)) return false;
  return error.code === ErrorCode.MaxPayloadExceeded.toString() || error.api_error?.err_code === exceedsStreamLimit;
}

const streamInfo = z.object({ state: z.object({ last_seq: z.number() }) });

/** A stream is of one piece: lanes are subjects of it. */
export async function findEmptyLanes(
  link: NatsLink,
  names: NatsNames,
  service: ServiceName,
): Promise<readonly number[]> {
  const session = await link.session(connectTimeoutMs);
  const subject = `$JS.API.STREAM.INFO.${names.stream(service)}`;
  const answer = await session.during(session.connection.request(subject, '', { timeout: timeoutMs }));
  return streamInfo.parse(answer.json()).state.last_seq === 0 ? allShards : [];
}

async function publishLane(session: NatsSession, subject: string, lane: readonly EncodedEvent[]): Promise<void> {
  for (const { id, text } of lane) {
    await session.during(session.jetstream.publish(subject, text, { msgID: id, timeout: timeoutMs }));
  }
}
