import type { MakeCall } from './outgoing-call.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** Fails at once while the subgraph is given a rest. */
export function breakCircuit(make: MakeCall): MakeCall {
  return async (call, withinMs) => {
    const { breaker, name } = call.endpoint;
    if (!breaker.mayCall()) {
      throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', name, { cause: new Error('It is given a rest') });
    }
    try {
      const answer = await make(call, withinMs);
      breaker.succeeded();
      return answer;
    } catch (error) {
      if (call.stop.isStopped || !(error instanceof SubgraphFailure)) breaker.abandoned();
      // What answers rubbish is there: one operation that goes wrong is no reason to fail all the others.
      else if (error.code === 'SUBGRAPH_RESPONSE_INVALID') breaker.succeeded();
      else breaker.failed();
      throw error;
    }
  };
}
