import { routerError } from '../errors/router-error.ts';
import { type EventStream, SubscriptionEnded } from '../pipeline/answer/answer.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { EventQueue } from './stream/event-queue.ts';
import { createFindResumption } from './upstream/find-resumption.ts';
import { SharedSources, type SharedSourcesOptions } from './shared-sources.ts';
import { SubscriptionCount } from './subscription-count.ts';
import type { SubscriptionRequest } from './subscription-request.ts';
import type { WhenAccessEnds } from './stream/when-access-ends.ts';

export interface SubscribeOptions extends Omit<SharedSourcesOptions, 'findResumption'> {
  readonly limits: { readonly subscriptions: number; readonly operationMs: number };
  readonly metrics: Pick<Metrics, 'subscriptions'>;
  readonly whenAccessEnds: WhenAccessEnds;
}

export interface Subscriptions {
  /** Rejects with a coded error when it is refused here; what the subgraph says comes in the stream. */
  readonly subscribe: (request: SubscriptionRequest, context: RequestContext) => Promise<EventStream>;
  /** Throws a coded error when the client has as many as it may have: one more would be refused. */
  readonly admit: (context: RequestContext) => void;
  /** Ends all with `ROUTER_STOPPING` and takes no more. */
  readonly stop: () => void;
}

/** Subscriptions over all subgraphs: events come from the subgraph that owns the root field, other fields are added to each. */
export function createSubscribe(options: SubscribeOptions): Subscriptions {
  const sources = new SharedSources({ ...options, findResumption: createFindResumption() });
  const count = new SubscriptionCount(options.limits.subscriptions);
  const running = new Set<EventQueue<string>>();
  const stopping = () => routerError('ROUTER_STOPPING', 'The router stops. Subscribe again, at another.');
  const accessEnded = {
    TOKEN_EXPIRED: () => routerError('TOKEN_EXPIRED', 'The access token has expired. Refresh the session.'),
    TOKEN_REVOKED: () =>
      routerError('TOKEN_REVOKED', 'The access token was revoked. Refresh the session, or log in again.'),
  };
  let isStopping = false;

  const open = (request: SubscriptionRequest, context: RequestContext): EventStream => {
    if (isStopping) throw stopping();
    const { expiresAt } = context.caller;
    if (expiresAt && expiresAt.getTime() <= Date.now()) throw accessEnded.TOKEN_EXPIRED();
    const countDown = count.begin(context.clientKey);
    let stopWatching: () => void = () => undefined;
    const onOver = () => {
      countDown();
      options.metrics.subscriptions.dec();
      stopWatching();
      running.delete(events);
    };
    const events = joinOr(countDown, () => sources.open(request, context).join(onOver));
    running.add(events);
    options.metrics.subscriptions.inc();
    stopWatching = options.whenAccessEnds(context.caller, (code) => events.drop(endedBy(accessEnded[code]())));
    return { kind: 'events', events };
  };

  return {
    subscribe: (request, context) => Promise.try(open, request, context),
    admit: ({ clientKey }) => count.admit(clientKey),
    stop() {
      isStopping = true;
      for (const events of [...running]) events.drop(endedBy(stopping()));
    },
  };
}

function joinOr(onFailure: () => void, join: () => EventQueue<string>): EventQueue<string> {
  try {
    return join();
  } catch (error) {
    onFailure();
    throw error;
  }
}

function endedBy(error: ReturnType<typeof routerError>): SubscriptionEnded {
  const { message, extensions } = error;
  return new SubscriptionEnded([{ message, extensions: { code: extensions['code'] } }]);
}
