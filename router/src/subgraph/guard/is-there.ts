import type { MakeCall, OutgoingCall } from '../call/outgoing-call.ts';
import { Stop } from '../call/stop.ts';
import { SubgraphFailure } from '../call/subgraph-failure.ts';

/** Anyone who can answer at all can answer this. */
const smallest = JSON.stringify({ query: '{__typename}' });
const probeMs = 1_500;

/** Whether the subgraph of a call answers anything; undefined where it could not be asked. */
export type IsThere = (call: OutgoingCall) => Promise<boolean | undefined>;

/** Asks once for all calls that want to know at the same time. */
export function createIsThere(make: MakeCall): IsThere {
  const probes = new WeakMap<object, Promise<boolean | undefined>>();
  return ({ endpoint, headers }) => {
    const known = probes.get(endpoint);
    if (known) return known;
    const probe = make({ endpoint, client: '', kind: 'query', body: smallest, headers, stop: new Stop() }, probeMs)
      .then(() => true, meaningOf)
      .finally(() => probes.delete(endpoint));
    probes.set(endpoint, probe);
    return probe;
  };
}

function meaningOf(error: unknown): boolean | undefined {
  // Nothing was sent, for want of a connection or of an identity.
  if (!(error instanceof SubgraphFailure) || error.code === 'OVERLOADED') return undefined;
  return error.isAnswered;
}
