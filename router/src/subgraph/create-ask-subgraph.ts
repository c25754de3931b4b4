import type { Log } from '@agora/kit/edge';
import type { Sharing, SubgraphLimits } from '../config.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { AskSubgraph } from './ask-subgraph.ts';
import { breakCircuit } from './guard/break-circuit.ts';
import { callOverHttp } from './http/call-over-http.ts';
import { CallsInFlight } from './calls-in-flight.ts';
import { Endpoints } from './endpoints.ts';
import { bodyOf, type FetchCall } from './call/fetch-call.ts';
import { limitCalls } from './guard/limit-calls.ts';
import type { MakeCall } from './call/outgoing-call.ts';
import { repeatCalls } from './guard/repeat-calls.ts';
import type { Stop } from './call/stop.ts';
import type { SubgraphAnswer } from './call/subgraph-answer.ts';
import { watchCalls } from './watch-calls.ts';

export interface AskSubgraphOptions {
  /** Asked for each call, so that a swapped supergraph moves subgraphs. */
  readonly addressOf: (subgraph: string) => SubgraphAddress;
  readonly limits: SubgraphLimits;
  readonly sharing: Sharing;
  readonly log: Log;
  readonly metrics?: Pick<Metrics, 'subgraphCalls'> | undefined;
}

/** In UTF-16 units. Hardly anybody asks the same beside whom so much is passed in, and to compare it takes a millisecond. */
const longestShared = 64 * 1024;

/** Asks subgraphs over HTTP. Disposing it cuts off what is under way. */
export interface SubgraphClient extends AsyncDisposable {
  readonly ask: AskSubgraph;
  /** From now on no query joins an equal one that is under way: what that brings may be older than a change just heard of. */
  readonly stopJoining: () => void;
}

export function createAskSubgraph(options: AskSubgraphOptions): SubgraphClient {
  const { addressOf, limits, sharing, log } = options;
  const breaker = { failures: limits.breakerFailures, restMs: limits.breakerRestMs, waitMs: limits.queueMs, log };
  const endpoints = new Endpoints(breaker, { waitMs: limits.queueMs, slowMs: limits.timeoutMs / 4 });
  let isClosed = false;
  const makeOnce = breakCircuit(watchCalls(callOverHttp, options), {
    timeoutMs: limits.timeoutMs,
    isInUse: (address) => !isClosed && isStillAt(address, addressOf),
  });
  const make: MakeCall = repeatCalls(limitCalls(makeOnce), limits.retries);
  const inFlight = new CallsInFlight();

  const ask = async (call: FetchCall, context: RequestContext): Promise<SubgraphAnswer> => {
    const endpoint = endpoints.at(addressOf(call.subgraph));
    const { kind } = call.document;
    const body = bodyOf(call);
    const isShared = kind === 'query' && sharing !== 'none' && body.length <= longestShared;
    const start = (stop: Stop) =>
      make(
        {
          endpoint,
          client: context.clientKey,
          kind,
          body,
          headers: () => context.subgraphHeaders(call.subgraph, kind),
          stop,
        },
        limits.timeoutMs,
      );
    try {
      return await inFlight.join(
        isShared ? `${endpoint.url} ${context.identityKey} ${body}` : undefined,
        context.signal,
        start,
      );
    } finally {
      // Who reads after a change must see it, so nobody joins a query that began before.
      if (kind === 'mutation') inFlight.close();
    }
  };
  return {
    ask,
    stopJoining: () => inFlight.close(),
    [Symbol.asyncDispose]: () => {
      isClosed = true;
      endpoints[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

function isStillAt({ name, url }: SubgraphAddress, addressOf: AskSubgraphOptions['addressOf']): boolean {
  try {
    return addressOf(name).url === url;
  } catch {
    // A supergraph that was swapped in may not have the subgraph.
    return false;
  }
}
