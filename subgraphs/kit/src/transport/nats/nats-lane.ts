import type { ServiceName } from '@agora/schema';
import { AckPolicy, createInbox, DeliverPolicy, type Msg, nanos, ReplayPolicy } from 'nats';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { parseEvent } from '../parse-event.ts';
import type { EventHandler } from '../transport.ts';
import { acknowledge, keepWorking, refuse } from './acknowledgement.ts';
import { eachSession } from './each-session.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsNames } from './nats-names.ts';
import type { NatsSession } from './nats-session.ts';
import { receive } from './receive.ts';

const pullSize = 64;
const pullExpiresMs = 10_000;
const pullOverdueMs = 15_000;
const requestExpired = 408;

export interface NatsLaneOptions {
  readonly link: NatsLink;
  readonly names: NatsNames;
  readonly log: Log;
  readonly service: ServiceName;
  readonly group: string;
  readonly shard: number;
  /** How long the server waits for a sign of life before it gives an event to another replica. */
  readonly ackWaitMs: number;
  readonly handle: EventHandler;
}

/**
 * One lane of a group in this process. The server hands out one event of a lane at a time over all replicas
 * (`max_ack_pending`), and that alone gives the order: the event after it leaves the server when it is acknowledged.
 */
export function startNatsLane(lane: NatsLaneOptions): AsyncDisposable {
  const stopping = new AbortController();
  const finished = eachSession({
    link: lane.link,
    log: lane.log,
    stopping: stopping.signal,
    run: (session) => consume(lane, session, stopping.signal),
  });
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await finished;
    },
  };
}

async function consume(lane: NatsLaneOptions, session: NatsSession, stopping: AbortSignal): Promise<void> {
  await ensureConsumer(lane, session);
  const inbox = createInbox();
  const pull = pullInto(lane, session, inbox);
  try {
    const messages = receive({ session, subject: `${inbox}.*`, stopping });
    pull.again();
    for await (const message of messages) {
      if (message.headers?.code === requestExpired) pull.expired(message.subject);
      else if (message.headers && message.headers.code > 0) throw new Error(message.headers.status);
      else if (stopping.aborted) refuse(message);
      else {
        pull.received();
        await handleOne(lane, message);
      }
    }
  } finally {
    pull.end();
  }
}

async function ensureConsumer({ names, service, group, shard, ackWaitMs }: NatsLaneOptions, session: NatsSession) {
  await session.ensureStream(service);
  try {
    await session.during(
      session.manager.consumers.add(names.stream(service), {
        durable_name: names.durable(group, shard),
        filter_subject: names.events(service, shard),
        deliver_policy: DeliverPolicy.All,
        replay_policy: ReplayPolicy.Instant,
        ack_policy: AckPolicy.Explicit,
        ack_wait: nanos(ackWaitMs),
        max_ack_pending: 1,
        max_deliver: -1,
      }),
    );
  } catch (error) {
    session.forgetStream(service);
    throw error;
  }
}

/** Asks the server for events; asks again when all came, when the request ran out, or when nothing at all was heard. */
function pullInto({ names, service, group, shard }: NatsLaneOptions, session: NatsSession, inbox: string) {
  const subject = `$JS.API.CONSUMER.MSG.NEXT.${names.stream(service)}.${names.durable(group, shard)}`;
  const body = JSON.stringify({ batch: pullSize, expires: nanos(pullExpiresMs) });
  let left = 0;
  let pulls = 0;
  const again = () => {
    left = pullSize;
    pulls += 1;
    overdue.refresh();
    if (!session.lost.aborted) session.connection.publish(subject, body, { reply: `${inbox}.${pulls}` });
  };
  const overdue = setTimeout(() => again(), pullOverdueMs);
  return {
    again,
    received() {
      left -= 1;
      if (left <= 0) again();
      else overdue.refresh();
    },
    expired(reply: string) {
      if (reply === `${inbox}.${pulls}`) again();
    },
    end: () => clearTimeout(overdue),
  };
}

async function handleOne({ link, log, handle, ackWaitMs }: NatsLaneOptions, message: Msg): Promise<void> {
  const event = parseEvent(message.string());
  if (event) {
    const working = keepWorking(message, ackWaitMs);
    try {
      await handle(event);
    } catch (error) {
      const delay = refuse(message, backoff);
      log.warn({ err: error, event: event.id, delay }, 'an event was not handled and will come again');
      return;
    } finally {
      working[Symbol.dispose]();
    }
  } else {
    log.error({ subject: message.subject, reply: message.reply }, 'what came is no event and is left out');
  }
  await acknowledge(link, message, log);
}
