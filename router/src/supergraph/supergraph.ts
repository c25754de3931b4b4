import type { GraphQLSchema } from 'graphql';
import type { Gateway } from './gateway.ts';
import type { PrepareRequest, Prepared } from '../planning/model/prepare.ts';

/** A composed supergraph that was found sound. When disposed of, what is being prepared is finished first. */
export interface Supergraph extends AsyncDisposable {
  /** Two supergraphs with the same id are the same. */
  readonly id: string;
  /** The whole document, as it was composed. */
  readonly text: string;
  /** What clients see: without what is hidden from them, and without what only composition knows. */
  readonly apiSchema: GraphQLSchema;
  /** All types of all subgraphs, those hidden from clients too. */
  readonly fullSchema: GraphQLSchema;
  /** Where subgraphs say they answer, by their name. Empty text where a subgraph does not say. */
  readonly urls: ReadonlyMap<string, string>;
  /** Runs operations, where ours does not. */
  readonly gateway?: Gateway | undefined;
  /**
   * Checks and plans an operation, in a thread of its own. Remembers nothing.
   *
   * @param client who asks: what is limited for each is counted by it
   */
  readonly prepare: (request: PrepareRequest, client?: string) => Promise<Prepared>;
}
