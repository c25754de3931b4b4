import type { Log } from '../../telemetry/log.ts';
import { InFlight } from '../in-flight.ts';
import { OpenHandles } from '../open-handles.ts';
import { shardCount } from '../shard.ts';
import type { Transport } from '../transport.ts';
import { answerRequests } from './answer-requests.ts';
import { ask } from './ask.ts';
import { startNatsLane } from './nats-lane.ts';
import { NatsLink } from './nats-link.ts';
import { natsNames } from './nats-names.ts';
import { findEmptyLanes, publishEvents } from './publish-events.ts';
import { watchEvents } from './watch-events.ts';

export interface NatsTransportOptions {
  /** `nats://user:password@host:port`, or several with commas between; `tls:` for TLS. */
  readonly url: string;
  readonly log: Log;
  /** A unique name of this process, seen in the server's list of connections. */
  readonly instance: string;
  /** The name under which the server lets it get answers: the service that this process is. */
  readonly principal: string;
  /** Begins every name on the server; `agora` by default. */
  readonly prefix?: string;
  /** How long a silent replica keeps its event before another gets it, as `provisionNats` was told; 10 s by default. */
  readonly ackWaitMs?: number;
  /** How often the server is asked for a sign of life; 10 s by default. After two that it owes, a new connection is made. */
  readonly pingIntervalMs?: number;
}

/**
 * Events in a JetStream stream for each service, requests over core NATS. Returns at once: the connection is made in the
 * background, and what was subscribed or served begins when the server can be reached.
 */
export function createNatsTransport(options: NatsTransportOptions): Transport {
  const { url, log, instance, principal, prefix = 'agora', ackWaitMs = 10_000, pingIntervalMs = 10_000 } = options;
  const names = natsNames(prefix);
  const link = new NatsLink({ url, instance, inbox: names.inbox(principal), pingIntervalMs, log });
  const handles = new OpenHandles();
  const inFlight = new InFlight();
  let closed: Promise<void> | undefined;

  const close = async () => {
    await handles[Symbol.asyncDispose]();
    await inFlight.settled();
    await link[Symbol.asyncDispose]();
  };

  return {
    kind: 'nats',
    publish: (service, events) => inFlight.add(publishEvents(link, names, service, events)),
    emptyLanes: (service) => inFlight.add(findEmptyLanes(link, names, service)),
    request: (_, request) => inFlight.add(ask(link, names.message(request.type), request)),

    subscribe(service, group, handle) {
      const lanes = new OpenHandles();
      for (let shard = 0; shard < shardCount; shard += 1) {
        const laneLog = log.child({ service, group, shard });
        lanes.add(startNatsLane({ link, names, log: laneLog, service, group, shard, ackWaitMs, handle }));
      }
      return Promise.resolve(handles.add(lanes));
    },

    watch: (service, watcher) =>
      handles.add(watchEvents({ link, names, log: log.child({ service }), service, watcher })),

    serve: (service, _, answer) =>
      Promise.resolve(handles.add(answerRequests({ link, log, subject: names.messages(service), answer }))),

    [Symbol.asyncDispose]() {
      closed ??= close();
      return closed;
    },
  };
}
