import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { FetchCall } from './call/fetch-call.ts';
import type { SubgraphAnswer } from './call/subgraph-answer.ts';

/**
 * Asks a subgraph on behalf of a client; throws `SubgraphFailure` when no answer of use came.
 * The answer may be shared with other requests: nobody changes it.
 */
export type AskSubgraph = (call: FetchCall, context: RequestContext) => Promise<SubgraphAnswer>;
