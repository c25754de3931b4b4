import type { ArgumentNode } from 'graphql';

/** What the made-up fields of the planner's supergraph stand for, by their names. */
export type RequiredCalls = ReadonlyMap<string, RequiredCall>;

/** A field with arguments that another subgraph requires. */
export interface RequiredCall {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}
