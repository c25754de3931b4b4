import { createLog } from '@agora/kit/edge';
import { GraphQLError } from 'graphql';
import type { CompiledOperation } from '../../../src/engine/compiled-operation.ts';
import { createErrorMask } from '../../../src/errors/error-mask.ts';
import type { EventStream } from '../../../src/pipeline/answer/answer.ts';
import type { RequestContext } from '../../../src/pipeline/request/request-context.ts';
import {
  createSubscribe,
  type SubscribeOptions,
  type Subscriptions,
} from '../../../src/subscriptions/create-subscribe.ts';
import { createWhenAccessEnds } from '../../../src/subscriptions/stream/when-access-ends.ts';
import { createMetrics } from '../../../src/telemetry/metrics.ts';
import { startTestSubgraph, type TestSubgraph } from '../../harness/test-subgraph.ts';
import { Feed, feedSubgraph, feedSupergraph } from './feed-subgraph.ts';

export interface TestFeed extends AsyncDisposable {
  readonly feed: Feed;
  readonly subscriptions: Subscriptions;
  /** How many run, as operators are told. */
  readonly running: () => Promise<number | undefined>;
  readonly subgraph: () => TestSubgraph;
  readonly restart: () => Promise<void>;
  readonly subscribe: (operation: CompiledOperation, context?: Partial<RequestContext>) => Promise<Stream>;
}

type Stream = EventStream['events'];

export const ada: RequestContext = {
  caller: { viewer: undefined, authorization: undefined, expiresAt: undefined },
  identityKey: 'ada',
  publicKey: '',
  clientKey: 'ada',
  requestId: 'request',
  traceparent: () => '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  subgraphHeaders: () => Promise.resolve({ 'x-who': 'ada' }),
  signal: new AbortController().signal,
};

/** A subgraph that publishes a feed, and subscriptions to it that need no planner. */
export async function startFeed(options: Partial<SubscribeOptions> = {}): Promise<TestFeed> {
  const feed = new Feed();
  let subgraph = await startTestSubgraph(feedSubgraph(feed));
  const log = createLog('router', 'silent');
  const metrics = createMetrics();
  const subscriptions = createSubscribe({
    urlOf: () => subgraph.url,
    onTurn: () => undefined,
    ask: () => Promise.reject(new Error('Nothing is asked of other subgraphs here')),
    whenAccessEnds: createWhenAccessEnds(undefined),
    maskError: createErrorMask(false),
    limits: { subscriptions: 100, operationMs: 5_000 },
    sharing: 'operations',
    metrics,
    log,
    ...options,
  });
  return {
    feed,
    subscriptions,
    running: async () => (await metrics.subscriptions.get()).values[0]?.value,
    subgraph: () => subgraph,
    restart: async () => {
      const { port } = subgraph;
      await subgraph[Symbol.asyncDispose]();
      subgraph = await startTestSubgraph(feedSubgraph(feed), port);
    },
    subscribe: async (compiled, context = {}) => {
      const request = {
        compiled,
        prepared: { name: undefined, selections: [] },
        supergraph: feedSupergraph,
        variables: {},
        coerced: {},
      };
      const { events } = await subscriptions.subscribe(request, { ...ada, ...context });
      return events;
    },
    async [Symbol.asyncDispose]() {
      subscriptions.stop();
      await subgraph[Symbol.asyncDispose]();
    },
  };
}

/** An operation that answers the text of each change as it is. */
export function operationOf(
  text: string,
  executeEvent: CompiledOperation['executeEvent'] = answerText,
): CompiledOperation {
  const document = { kind: 'query', text, textJson: JSON.stringify(text), operationName: undefined } as const;
  return {
    decidedBy: [],
    execute: () => Promise.reject(new Error('Only events are executed')),
    upstream: () => ({
      subgraph: 'feed',
      document: { ...document, isOfEntities: false },
      variables: '',
      representations: undefined,
    }),
    executeEvent,
  };
}

export const answerText: CompiledOperation['executeEvent'] = ({ data, errors = [] }) => {
  const [change] = Object.values(data ?? {});
  const text: unknown = typeof change === 'object' && change !== null ? Reflect.get(change, 'text') : null;
  return Promise.resolve({
    data: JSON.stringify(text),
    errors: errors.map(
      ({ message, path, extensions }) => new GraphQLError(message, { path, extensions: extensions ?? null }),
    ),
  });
};

/** The texts of the next changes, in the order in which they came. */
export async function take(events: Stream, count: number): Promise<unknown[]> {
  const texts: unknown[] = [];
  while (texts.length < count) {
    const { done, value } = await events.next();
    if (done) throw new Error(`Only ${texts.length} events came`);
    texts.push((JSON.parse(value) as { data: unknown }).data); // an answer of the operation above
  }
  return texts;
}
