import type { Sharing } from '../config.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import { bodyOf } from '../subgraph/call/fetch-call.ts';
import { createCompleteEvent, type CompleteEventOptions } from './complete-event.ts';
import type { FindResumption } from './upstream/find-resumption.ts';
import { SharedSubscription, type SharedSubscriptionOptions } from './shared-subscription.ts';
import type { SubscriptionRequest } from './subscription-request.ts';
import { Upstream, type UpstreamOptions } from './upstream/upstream.ts';

export interface SharedSourcesOptions
  extends CompleteEventOptions, Pick<UpstreamOptions, 'urlOf' | 'log'>, Pick<SharedSubscriptionOptions, 'onTurn'> {
  readonly findResumption: FindResumption;
  readonly sharing: Sharing;
}

/**
 * Finds those whose answers would be the same: the same identity that asks a subgraph the same shares its stream, and
 * where the whole operation is the same, each event is completed once for all. Who comes before the first event joins
 * at once. Who comes later has a stream of its own, because many a subscription begins with the current state; where
 * events have cursors it goes over to the older stream as soon as both stand at the same place.
 */
export class SharedSources {
  readonly #options: SharedSourcesOptions;
  readonly #upstreams = new Map<string, Upstream>();
  readonly #subscriptions = new Map<string, SharedSubscription>();
  /** Those that have begun, and whose place in the stream can be told. */
  readonly #established = new Map<string, SharedSubscription>();
  readonly #numbers = new WeakMap<object, number>();
  #lastNumber = 0;

  constructor(options: SharedSourcesOptions) {
    this.#options = options;
  }

  open(request: SubscriptionRequest, context: RequestContext): SharedSubscription {
    const { compiled, variables } = request;
    const key = `${this.#numberOf(compiled)} ${context.identityKey} ${JSON.stringify(variables)}`;
    const known = this.#subscriptions.get(key);
    if (known && !known.isOver) return known;

    const { sharing, onTurn } = this.#options;
    const upstream = this.#upstreamFor(request, context);
    const subscription = new SharedSubscription({
      events: upstream.join(),
      completeEvent: createCompleteEvent(request, context, this.#options),
      onTurn,
      positionOf: (event) => (sharing === 'none' ? undefined : upstream.positionOf(event)),
      findTwin: (self) => this.#twinOf(key, self),
    });
    if (sharing !== 'none') {
      this.#subscriptions.set(key, subscription);
      upstream.onceBegun(() => this.#subscriptions.delete(key));
    }
    return subscription;
  }

  #twinOf(key: string, self: SharedSubscription): SharedSubscription | undefined {
    const known = this.#established.get(key);
    if (known === self) return undefined;
    if (known && !known.isOver) return known;
    this.#established.set(key, self);
    self.onceOver(() => {
      if (this.#established.get(key) === self) this.#established.delete(key);
    });
    return undefined;
  }

  #upstreamFor({ compiled, supergraph, variables, coerced }: SubscriptionRequest, context: RequestContext): Upstream {
    const { findResumption, sharing, urlOf, log } = this.#options;
    const call = compiled.upstream({ variables, coerced });
    const key = `${context.identityKey} ${call.subgraph} ${bodyOf(call)}`;
    const known = this.#upstreams.get(key);
    if (known) return known;

    const resumption = findResumption(call.document, call.subgraph, supergraph);
    const upstream = new Upstream({
      call,
      resumption,
      urlOf,
      headers: () => context.subgraphHeaders(call.subgraph),
      log,
    });
    if (sharing !== 'none') {
      this.#upstreams.set(key, upstream);
      upstream.onceBegun(() => this.#upstreams.delete(key));
    }
    return upstream;
  }

  #numberOf(compiled: object): number {
    const number = this.#numbers.get(compiled) ?? ++this.#lastNumber;
    this.#numbers.set(compiled, number);
    return number;
  }
}
