import { routerError } from '../errors/router-error.ts';
import { type EventStream, SubscriptionEnded } from '../pipeline/answer.ts';
import type { RequestContext } from '../pipeline/request-context.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { callAt } from './call-at.ts';
import type { EventQueue } from './event-queue.ts';
import { createFindResumption } from './find-resumption.ts';
import { SharedSources, type SharedSourcesOptions } from './shared-sources.ts';
import { SubscriptionCount } from './subscription-count.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

export interface SubscribeOptions extends Omit<SharedSourcesOptions, 'findResumption'> {
  readonly limits: { readonly subscriptions: number; readonly operationMs: number };
  readonly metrics: Pick<Metrics, 'subscriptions'>;
}

export interface Subscriptions {
  /** Rejects with a coded error when it is refused here; what the subgraph says comes in the stream. */
  readonly subscribe: (request: SubscriptionRequest, context: RequestContext) => Promise<EventStream>;
  /** Ends all with `ROUTER_STOPPING` and takes no more. */
  readonly stop: () => void;
}

/** Subscriptions over all subgraphs: events come from the subgraph that owns the root field, other fields are added to each. */
export function createSubscribe(options: SubscribeOptions): Subscriptions {
  const sources = new SharedSources({ ...options, findResumption: createFindResumption() });
  const count = new SubscriptionCount(options.limits.subscriptions);
  const running = new Set<EventQueue<string>>();
  const stopping = () => routerError('ROUTER_STOPPING', 'The router stops. Subscribe again, at another.');
  const expired = () => routerError('TOKEN_EXPIRED', 'The access token has expired. Refresh the session.');
  let isStopping = false;

  const open = (request: SubscriptionRequest, context: RequestContext): EventStream => {
    if (isStopping) throw stopping();
    const { expiresAt } = context.caller;
    if (expiresAt && expiresAt.getTime() <= Date.now()) throw expired();
    const countDown = count.begin(context.clientKey);
    let cancelExpiry: () => void = () => undefined;
    const onOver = () => {
      countDown();
      options.metrics.subscriptions.dec();
      cancelExpiry();
      running.delete(events);
    };
    const events = joinOr(countDown, () => sources.open(request, context).join(onOver));
    running.add(events);
    options.metrics.subscriptions.inc();
    if (expiresAt) cancelExpiry = callAt(expiresAt, () => events.drop(endedBy(expired())));
    return { kind: 'events', events };
  };

  return {
    subscribe: (request, context) => Promise.try(open, request, context),
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
