import type { Endpoint } from './endpoint.ts';
import type { Stop } from './stop.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/** A call on its way to a subgraph, whoever waits for it. */
export interface OutgoingCall {
  readonly endpoint: Endpoint;
  /** Who asked first, as `RequestContext.clientKey`. */
  readonly client: string;
  readonly kind: 'query' | 'mutation';
  readonly body: string;
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** When it is stopped the answer no longer matters, and the call fails with whatever. */
  readonly stop: Stop;
}

/** Makes a call within a time; throws `SubgraphFailure`. */
export type MakeCall = (call: OutgoingCall, withinMs: number) => Promise<SubgraphAnswer>;
