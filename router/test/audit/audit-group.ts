import type { SubgraphDefinition } from '../harness/test-subgraph.ts';

/** Cases about one behaviour of federation, over a supergraph of their own. */
export interface AuditGroup {
  readonly name: string;
  readonly subgraphs: readonly SubgraphDefinition[];
  /** Edits the composed text: what no composition of today writes, others may have written. */
  readonly supergraph?: (composed: string) => string;
  /** Brings back the data that mutations change; before each test. */
  readonly reset?: () => void;
  readonly tests: readonly AuditTest[];
}

export interface AuditTest {
  /** A sentence about what the gateway does. */
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The whole answer, in the order of the selection; deferred parts put in their places. */
  readonly data: unknown;
  /** None when absent. In any order. `true` is any number of them, at least one. */
  readonly errors?: readonly ExpectedError[] | true;
  /** Subgraphs that do not answer as they ought to. */
  readonly failing?: Readonly<Record<string, Failure>>;
  /** How many calls each subgraph may get at most. */
  readonly calls?: Readonly<Record<string, number>>;
  /** What comes instead when every selection depends on a variable. */
  readonly underConditions?: Pick<AuditTest, 'data' | 'errors'>;
  /** Whether the answer comes in more than one part. */
  readonly isDeferred?: boolean;
}

interface ExpectedError {
  readonly path?: readonly (string | number)[];
  readonly code: string;
}

/** The connection is cut; status 500 with a page; a page with status 200; half a body. */
export type Failure = 'cut' | 'status' | 'page' | 'half';

/** The objects and arguments that resolvers get. */
export type Fields = Readonly<Record<string, unknown>>;
