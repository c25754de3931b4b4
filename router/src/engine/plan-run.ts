import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { SubgraphAnswer } from '../subgraph/subgraph-answer.ts';

/** One execution of a plan. */
export interface PlanRun {
  /** With hidden types too: plans speak of them. */
  readonly schema: GraphQLSchema;
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults filled in. */
  readonly coercedVariables: Readonly<Record<string, unknown>>;
  /** Asks a subgraph on behalf of the caller; throws `SubgraphFailure`. */
  readonly call: (subgraph: string, request: PlannedRequest) => Promise<SubgraphAnswer>;
  /** What went wrong so far; a failed fetch leaves its fields out and an error here. */
  readonly errors: GraphQLError[];
}

export interface PlannedRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}
