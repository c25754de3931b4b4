import { randomUUID } from 'node:crypto';
import type { CloudEvent, ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { InFlight } from '../in-flight.ts';
import { OpenHandles } from '../open-handles.ts';
import type { Transport } from '../transport.ts';
import { declaredGroups } from '../declared-groups.ts';
import { answerRequests } from './answer-requests.ts';
import { appendEvents, findEmptyLanes } from './append-events.ts';
import { EventWatch } from './event-watch.ts';
import { RedisLink } from './redis-link.ts';
import { redisNames } from './redis-names.ts';
import { RedisRequester } from './redis-requester.ts';
import { RedisSubscription } from './redis-subscription.ts';
import { trimStep, trimStreams } from './trim-streams.ts';

export interface RedisTransportOptions {
  /** `redis://user:password@host:port/database`, or `rediss:` for TLS. */
  readonly url: string;
  readonly log: Log;
  /** A unique name of this process, seen in the server's list of clients. */
  readonly instance: string;
  /** The name under which the server lets it get answers: the service that this process is. */
  readonly principal: string;
  /** Every group that hears a service, whose events stay until each has acknowledged them; as declared by default. */
  readonly groupsOf?: (service: ServiceName) => readonly string[];
  /** Begins every name on the server; `agora` by default. */
  readonly prefix?: string;
  /** How long a silent replica keeps its lanes before others take them; 5 s by default. */
  readonly leaseMs?: number;
  /** How many events of a lane stay although every group has acknowledged them, for groups to come; 100,000 by default. */
  readonly keepPerLane?: number;
}

/**
 * Events in Redis streams, requests over a list and a channel for the answers. Returns at once: connections are made in
 * the background, and what was subscribed or served begins when the server can be reached.
 */
export function createRedisTransport(options: RedisTransportOptions): Transport {
  const { url, log, instance, principal, prefix = 'agora', leaseMs = 5_000, keepPerLane = 100_000 } = options;
  const { groupsOf = declaredGroups } = options;
  const names = redisNames(prefix);
  const unique = `${instance}:${randomUUID()}`;
  const link = new RedisLink({ url, instance, log });
  const requester = new RedisRequester(link, names.replies(principal, unique), log);
  const handles = new OpenHandles();
  const inFlight = new InFlight();
  const untrimmed = new Map<ServiceName, number>();
  let closed: Promise<void> | undefined;

  const publish = async (service: ServiceName, events: readonly CloudEvent[]) => {
    await appendEvents(link, names, service, events);
    const appended = (untrimmed.get(service) ?? trimStep) + events.length;
    untrimmed.set(service, appended % trimStep);
    if (appended < trimStep) return;
    await trimStreams({ link, names, service, groups: groupsOf(service), keep: keepPerLane }).catch(
      (error: unknown) => {
        log.debug({ err: error, service }, 'old events could not be removed, will try again');
      },
    );
  };

  const close = async () => {
    await handles[Symbol.asyncDispose]();
    await inFlight.settled();
    requester[Symbol.dispose]();
    link[Symbol.dispose]();
  };

  return {
    kind: 'redis',
    publish: (service, events) => inFlight.add(publish(service, events)),
    emptyLanes: (service) => inFlight.add(findEmptyLanes(link, names, service)),
    request: (service, request) => inFlight.add(requester.ask(names.messages(service, request.type), request)),

    subscribe(service, group, handle) {
      const membership = { link, names, service, group, token: `${instance}:${randomUUID()}`, leaseMs };
      const subscriptionLog = log.child({ service, group });
      return Promise.resolve(handles.add(new RedisSubscription({ membership, handle, log: subscriptionLog })));
    },

    watch: (service, watcher) =>
      handles.add(new EventWatch({ link, names, log: log.child({ service }), service, watcher })),

    serve(service, types, answer) {
      const lists = types.map((type) => names.messages(service, type));
      return Promise.resolve(handles.add(answerRequests({ link, log, lists, answer })));
    },

    [Symbol.asyncDispose]() {
      closed ??= close();
      return closed;
    },
  };
}
