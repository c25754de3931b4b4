import type { ArgumentNode } from 'graphql';

/** What the planner's supergraph has in place of required fields with arguments. */
export interface RequiredCalls {
  /** What made-up fields stand for, by their names. */
  readonly calls: ReadonlyMap<string, RequiredCall>;
  /** The names of all fields that a field requires, by `subgraph Type.field`. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface RequiredCall {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}
