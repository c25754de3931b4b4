import type { MakeCall, OutgoingCall } from './outgoing-call.ts';
import { Stop } from './stop.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** Anyone who can answer at all can answer this. */
const smallest = JSON.stringify({ query: '{__typename}' });
const probeMs = 1_500;

/** Fails at once while the subgraph is given a rest. */
export function breakCircuit(make: MakeCall): MakeCall {
  /** Whether the subgraph answers anything; asked once for all calls that want to know at the same time. */
  const probes = new WeakMap<object, Promise<boolean>>();
  const isThere = ({ endpoint, headers }: OutgoingCall): Promise<boolean> => {
    const known = probes.get(endpoint);
    if (known) return known;
    const probe = make({ endpoint, kind: 'query', body: smallest, headers, stop: new Stop() }, probeMs)
      .then(
        () => true,
        (error: unknown) => error instanceof SubgraphFailure && error.code === 'SUBGRAPH_RESPONSE_INVALID',
      )
      .finally(() => probes.delete(endpoint));
    probes.set(endpoint, probe);
    return probe;
  };

  return async (call, withinMs) => {
    const { breaker, name } = call.endpoint;
    if (!breaker.mayCall()) {
      throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', name, { cause: new Error('It is given a rest') });
    }
    const since = performance.now();
    try {
      const answer = await make(call, withinMs);
      breaker.succeeded();
      return answer;
    } catch (error) {
      if (call.stop.isStopped || !(error instanceof SubgraphFailure) || error.code === 'OVERLOADED')
        breaker.abandoned();
      // What answers rubbish is there: one operation that goes wrong is no reason to fail all the others.
      else if (error.code === 'SUBGRAPH_RESPONSE_INVALID') breaker.succeeded();
      else if (!error.isSilence) breaker.failed();
      // Nor is one that is slow.
      else if (breaker.hasAnsweredSince(since)) breaker.abandoned();
      else void isThere(call).then((is) => (is ? breaker.succeeded() : breaker.failed()));
      throw error;
    }
  };
}
