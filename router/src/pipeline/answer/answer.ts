import type { GraphQLFormattedError } from 'graphql';

/** What the pipeline answers to any protocol. Texts are JSON, ready to be sent; errors are masked already. */
export type Answer = CompleteAnswer | DeferredAnswer | EventStream;

/** The whole answer: `{"data":...,"errors":[...]}`, or only `errors` when the operation was not run. */
export interface CompleteAnswer {
  readonly kind: 'complete';
  readonly text: string;
  /** The HTTP status by the GraphQL-over-HTTP draft for `application/graphql-response+json`. */
  readonly status: number;
  /** Whether the operation was run at all: for `application/json` everything that was run is a 200. */
  readonly wasRun: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Its client has used up its rate for so long: until then nothing more that it sends need be read. */
  readonly restMs?: number;
  /** Of the errors for which it was not run, for the log. */
  readonly codes?: readonly string[];
}

/** `@defer`: the first part at once, the others as they come: `{"data":...,"hasNext":true}`, `{"incremental":[...],"hasNext":false}`. */
interface DeferredAnswer {
  readonly kind: 'deferred';
  readonly parts: AsyncIterable<string>;
}

/**
 * A subscription that was accepted. Each event is a whole answer as JSON. The iteration ends when the subgraph
 * completes, and throws `SubscriptionEnded` when it ends for a reason the client should be told. `return` unsubscribes.
 */
export interface EventStream {
  readonly kind: 'events';
  readonly events: AsyncIterableIterator<string, undefined>;
}

/** A subscription ended with errors for the client: they are its last message. */
export class SubscriptionEnded extends Error {
  override readonly name = 'SubscriptionEnded';
  readonly errors: readonly GraphQLFormattedError[];
  /** Whose errors they are: the subgraph answered so, or the router could not go on. */
  readonly by: 'subgraph' | 'router';

  constructor(errors: readonly GraphQLFormattedError[], by: SubscriptionEnded['by'] = 'router') {
    super('The subscription ended');
    this.errors = errors;
    this.by = by;
  }
}
