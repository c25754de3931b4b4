import type { ServiceName } from '@agora/schema';
import { type Msg, nanos } from 'nats';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { parseEvent } from '../parse-event.ts';
import type { Listening } from '../listening.ts';
import type { EventHandler } from '../transport.ts';
import { acknowledge, keepWorking, refuse } from './acknowledgement.ts';
import { eachSession } from './each-session.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsNames } from './nats-names.ts';
import type { NatsSession } from './nats-session.ts';
import { receive } from './receive.ts';

const pullExpiresMs = 5_000;
const pullOverdueMs = 7_000;
const requestExpired = 408;
/** The server answers each request within its time, so that longer silence is none of nothing to tell. */
const silentMs = 3 * pullExpiresMs;

/** When the server last did what a lane asked of it. */
class Hearing {
  #at = performance.now();
  #isAtWork = false;

  heard(): void {
    this.#at = performance.now();
  }

  async during(work: Promise<void>): Promise<void> {
    this.#isAtWork = true;
    try {
      await work;
    } finally {
      this.#isAtWork = false;
      this.heard();
    }
  }

  get problems(): string[] {
    return this.#isAtWork || performance.now() - this.#at < silentMs ? [] : ['NATS does not hand out events'];
  }
}

export interface NatsLaneOptions {
  readonly link: NatsLink;
  readonly names: NatsNames;
  readonly log: Log;
  readonly service: ServiceName;
  readonly group: string;
  readonly shard: number;
  /** As the consumer has it: how long the server waits for a sign of life before it gives an event to another replica. */
  readonly ackWaitMs: number;
  readonly handle: EventHandler;
}

/**
 * One lane of a group in this process. The server hands out one event of a lane at a time over all replicas
 * (`max_ack_pending`), and that alone gives the order: the event after it leaves the server when it is acknowledged.
 * The consumer is there before: see `provisionNats`.
 */
export function startNatsLane(lane: NatsLaneOptions): Listening {
  const stopping = new AbortController();
  const hearing = new Hearing();
  const finished = eachSession({
    link: lane.link,
    log: lane.log,
    stopping: stopping.signal,
    run: (session, works) => consume(lane, { session, hearing, works }, stopping.signal),
  });
  return {
    get problems() {
      return [...lane.link.problems, ...hearing.problems];
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await finished;
    },
  };
}

interface Consuming {
  readonly session: NatsSession;
  readonly hearing: Hearing;
  readonly works: () => void;
}

async function consume(
  lane: NatsLaneOptions,
  { session, hearing, works }: Consuming,
  stopping: AbortSignal,
): Promise<void> {
  const inbox = session.createInbox();
  const pull = pullInto(lane, session, inbox);
  const isStopping = () => stopping.aborted;
  try {
    const messages = receive({ session, subject: `${inbox}.*`, stopping });
    pull.next();
    for await (const message of messages) {
      const code = message.headers?.code ?? 0;
      if (code > 0 && code !== requestExpired) throw new Error(message.headers?.status);
      hearing.heard();
      works();
      if (code === requestExpired) pull.expired(message.subject);
      else if (isStopping()) refuse(lane.link, message);
      else {
        await hearing.during(handleOne(lane, message));
        if (!isStopping()) pull.next();
      }
    }
  } finally {
    pull.end();
  }
}

/**
 * Asks the server for the next event; asks again when the request ran out, or when nothing at all was heard. Each
 * request is for one event, and the server serves them in turn: so replicas share a lane evenly.
 */
function pullInto({ names, service, group, shard }: NatsLaneOptions, session: NatsSession, inbox: string) {
  const subject = `$JS.API.CONSUMER.MSG.NEXT.${names.stream(service)}.${names.durable(group, shard)}`;
  const body = JSON.stringify({ batch: 1, expires: nanos(pullExpiresMs) });
  let pulls = 0;
  const next = () => {
    pulls += 1;
    overdue.refresh();
    if (!session.lost.aborted) session.connection.publish(subject, body, { reply: `${inbox}.${pulls}` });
  };
  const overdue = setTimeout(() => next(), pullOverdueMs);
  return {
    next,
    expired(reply: string) {
      if (reply === `${inbox}.${pulls}`) next();
    },
    end: () => clearTimeout(overdue),
  };
}

async function handleOne({ link, log, handle, ackWaitMs }: NatsLaneOptions, message: Msg): Promise<void> {
  const event = parseEvent(message.string());
  if (event) {
    const working = keepWorking(link, message, ackWaitMs);
    try {
      await handle(event);
    } catch {
      const delay = refuse(link, message, backoff);
      log.debug({ event: event.id, delay }, 'an event was not handled and will come again');
      return;
    } finally {
      working[Symbol.dispose]();
    }
  } else {
    log.error({ subject: message.subject, reply: message.reply }, 'what came is no event and is left out');
  }
  await acknowledge(link, message, log);
}
