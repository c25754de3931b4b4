import type { MakeCall } from '../call/outgoing-call.ts';
import { SubgraphFailure } from '../call/subgraph-failure.ts';

/** Makes a call when it is its turn; one that would have to wait for too long fails before it has left. */
export function limitCalls(make: MakeCall): MakeCall {
  return async (call, withinMs) => {
    const { line, name } = call.endpoint;
    const since = performance.now();
    if (!line.mayEnter() && !(await line.wait(call.stop))) throw new SubgraphFailure('OVERLOADED', name);
    const begun = performance.now();
    try {
      return await make(call, withinMs - (begun - since));
    } finally {
      line.leave(performance.now() - begun);
    }
  };
}
