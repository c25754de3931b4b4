import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';

/** Another gateway over the same supergraph, which plans and runs in place of our planner and engine. */
export interface Gateway {
  /** Runs a whole operation. What it needs of subgraphs it asks for by `ask`, which throws `SubgraphFailure`. */
  readonly run: (operation: FetchCall, ask: (call: FetchCall) => Promise<SubgraphAnswer>) => Promise<SubgraphAnswer>;
}

/** Starts a gateway for a composed supergraph; throws when it cannot read it. */
export type OpenGateway = (supergraph: string) => Promise<Gateway>;
