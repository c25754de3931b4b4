import type { CloudEvent, ServiceName } from '@agora/schema';
import { explainFailures, type Log } from '../../telemetry/log.ts';
import { Outage } from '../../telemetry/outage.ts';
import type { Listening } from '../listening.ts';
import { OpenHandles } from '../open-handles.ts';
import { encodePayload } from '../payload.ts';
import { shardOf } from '../shard.ts';
import { EventRefused, TransportUnavailable } from '../transport-error.ts';
import type { EventHandler, EventWatcher, RequestHandler, Transport, TransportRequest } from '../transport.ts';
import type { GroupMember } from './group-member.ts';
import { createKafkaClient } from './kafka-client.ts';
import type { KafkaContext } from './kafka-context.ts';
import { connecting } from './kafka-log.ts';
import { Outlet } from './outlet.ts';
import { RequestClient } from './request-client.ts';
import { RequestServer } from './request-server.ts';
import { subscribeToEvents } from './subscribe-to-events.ts';
import { eventTopic, Topics } from './topics.ts';
import { watchEvents } from './watch-events.ts';

export interface KafkaTransportOptions {
  /** Comma-separated `kafka://user:password@host:port`; `kafka+ssl:` for TLS. */
  readonly url: string;
  /** The service that this process is: answers to all processes of a service come on one topic. */
  readonly principal: string;
  /** Which of the processes of its service this is; unique. */
  readonly instance: string;
  readonly log: Log;
  /** Begins every name on the server; `agora` when left out. */
  readonly prefix?: string;
  /** The work of a process that died is taken over after this time; 10 s when left out, the broker wants at least 6 s. */
  readonly sessionTimeoutMs?: number;
}

const tooLarge = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && tooLarge.has(String(error.type));
}

function isOfBroker(error: unknown): boolean {
  return error instanceof TransportUnavailable || (error instanceof Error && error.name.startsWith('KafkaJS'));
}

const publishing = 'publishing';

/** Connects when first used, and waits for a broker that is not there yet. */
export function createKafkaTransport(options: KafkaTransportOptions): Transport {
  const { url, principal, instance, log, prefix = 'agora', sessionTimeoutMs = 10_000 } = options;
  const outage = new Outage({ log, what: 'working with Kafka' });
  const explained = explainFailures(log, (error) => outage.isOn && isOfBroker(error));
  const kafka = () => createKafkaClient({ url, clientId: instance, log, outage });
  const topics = new Topics(kafka());
  const context: KafkaContext = { kafka, topics, log, outage, prefix, principal, instance, sessionTimeoutMs };
  const events = new Outlet(kafka());
  const messages = new Outlet(kafka());
  const client = new RequestClient(context, messages);
  const members = new OpenHandles();

  const join = async (member: GroupMember | RequestServer): Promise<Listening> => {
    const handle = members.add(member);
    await member.joined;
    return handle;
  };

  return {
    kind: 'kafka',

    async publish(to: ServiceName, batch: readonly CloudEvent[]) {
      const topic = eventTopic(prefix, to);
      const records = batch.map((event) => ({
        topic: topic.name,
        partition: shardOf(event.subject),
        key: event.subject,
        value: encodePayload(event),
      }));
      try {
        await topics.during(topic, () => events.send(records));
        outage.worked(publishing);
        outage.worked(connecting);
      } catch (error) {
        if (isTooLarge(error)) throw new EventRefused(`an event of ${to} is too large for Kafka`, { cause: error });
        outage.failed(error, publishing);
        throw error;
      }
    },

    async emptyLanes(of: ServiceName) {
      const topic = eventTopic(prefix, of);
      await topics.make(topic);
      return Array.from(await topics.ends(topic)).flatMap(([partition, end]) => (end === 0n ? [partition] : []));
    },

    subscribe: (from: ServiceName, group: string, handle: EventHandler) =>
      join(subscribeToEvents(context, from, group, handle)),

    watch: (from: ServiceName, watcher: EventWatcher) => {
      const member = watchEvents(context, from, watcher);
      // Nobody waits for it: the watcher is told.
      member.joined.catch(() => undefined);
      return members.add(member);
    },

    serve: (as: ServiceName, types: readonly string[], answer: RequestHandler) =>
      join(new RequestServer({ context, outlet: messages, service: as, types, answer })),

    request: (_: ServiceName, request: TransportRequest) => client.request(request),

    async [Symbol.asyncDispose]() {
      await Promise.all([members, client].map((open) => open[Symbol.asyncDispose]()));
      await Promise.all([events, messages].map((outlet) => outlet[Symbol.asyncDispose]()));
      explained[Symbol.dispose]();
    },
  };
}
