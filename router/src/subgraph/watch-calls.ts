import type { Log } from '@agora/kit/edge';
import type { Metrics } from '../telemetry/metrics.ts';
import type { MakeCall } from './call/outgoing-call.ts';

interface Watchers {
  readonly log: Log;
  readonly metrics?: Pick<Metrics, 'subgraphCalls'> | undefined;
}

/** Measures how long a call took. What went wrong stands in the line of its operation; each try is for debugging. */
export function watchCalls(make: MakeCall, { log, metrics }: Watchers): MakeCall {
  const observe = (subgraph: string, outcome: 'ok' | 'failed', since: number) =>
    metrics?.subgraphCalls.observe({ subgraph, outcome }, (performance.now() - since) / 1000);

  return async (call, withinMs) => {
    const since = performance.now();
    const subgraph = call.endpoint.name;
    try {
      const answer = await make(call, withinMs);
      observe(subgraph, 'ok', since);
      return answer;
    } catch (err) {
      if (!call.stop.isStopped) {
        log.debug({ err, subgraph }, 'A call of a subgraph failed');
        observe(subgraph, 'failed', since);
      }
      throw err;
    }
  };
}
