import type { AnswerError } from '../errors/answer-error.ts';
import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';

/** An operation ready to be run any number of times, at the same time too. */
export interface CompiledOperation {
  /** The variables of `@skip`, `@include` and `@defer`; none of them may be null. */
  readonly decidedBy: readonly string[];
  /** For queries and mutations. */
  readonly execute: (run: Run) => Promise<Executed>;
  /** For subscriptions: what is to be subscribed to at the subgraph. */
  readonly upstream: (run: Pick<Run, 'variables' | 'coerced'>) => FetchCall;
  /** For subscriptions: one event as the subgraph sent it, completed with the fields of the others. */
  readonly executeEvent: (event: SubgraphAnswer, run: Run) => Promise<Executed>;
}

/** What one run of an operation is given. */
export interface Run {
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the schema reads them, with defaults filled in. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** Whose run it is, as `RequestContext.clientKey`. */
  readonly client: string;
  /** Asks on behalf of the caller; throws `SubgraphFailure`. */
  readonly ask: (call: FetchCall) => Promise<SubgraphAnswer>;
}

export interface Executed {
  /** JSON. */
  readonly data: string;
  /** With paths in the client's names. Not masked yet. */
  readonly errors: readonly AnswerError[];
  /** What comes later; absent when nothing is deferred. */
  readonly deferred?: AsyncIterable<readonly DeferredPart[]>;
}

/** A part of the answer that was deferred: `data` belongs at `path`. */
export interface DeferredPart {
  readonly label: string | undefined;
  readonly path: readonly (string | number)[];
  /** JSON. */
  readonly data: string;
  readonly errors: readonly AnswerError[];
}
