import type { DocumentNode, VariableDefinitionNode } from 'graphql';
import type { CostFormula } from '../../limits/cost/cost-formula.ts';
import type { Condition } from './condition.ts';
import type { Description } from './describe-schema.ts';
import type { Plan } from '../plan/plan-node.ts';

/**
 * An operation of a client, checked, planned and ready to be compiled. It is plain data: it comes from the thread that
 * plans, so that a new operation never holds up those that are running.
 */
export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | undefined;
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  /** All that the client selected, in its order: what the answer is shaped by. */
  readonly selections: readonly Selection[];
  /** Absent when no subgraph is needed. */
  readonly plan: Plan | undefined;
  /** What the router itself answers about the schema; where that depends on variables, what is asked, under the client's names. */
  readonly introspection: Description | { readonly document: DocumentNode } | undefined;
  /** What the caller may not see; removed from the plan, still in `selections`, so null in the answer. */
  readonly unauthorized: readonly UnauthorizedField[];
  readonly cost: CostFormula;
  /** Whether some part of the answer may come later. */
  readonly isDeferred: boolean;
  /** Whether subgraphs are needed, but can answer nothing of it. */
  readonly isUnplannable: boolean;
}

/** Under this key there is never any data: what is read from it is null, and `unauthorized` says why. */
export const hiddenSource = '__hidden';

export type Selection = FieldSelection | FragmentSelection;

export interface FieldSelection {
  readonly kind: 'field';
  /** The key that the client reads. */
  readonly key: string;
  /**
   * The key under which subgraphs were asked for it: no alias of a client can shadow a key or a required field. Fields
   * that ask the same have the same, so several keys may be read from one. The client's own for what the router answers:
   * `__schema` and `__type`, from `introspection`. Always `__typename` for `__typename`. `hiddenSource` for what the
   * caller may not see.
   */
  readonly source: string;
  /** The name in the schema. */
  readonly name: string;
  /** The type, printed, such as `[Product!]!`. */
  readonly type: string;
  /** Every condition must hold, else the field is not selected. */
  readonly when: readonly Condition[];
  /** Absent for leaves. */
  readonly selections: readonly Selection[] | undefined;
}

/** An inline fragment, or a spread one put in its place. */
interface FragmentSelection {
  readonly kind: 'fragment';
  readonly on: string | undefined;
  readonly when: readonly Condition[];
  readonly defer: Deferral | undefined;
  readonly selections: readonly Selection[];
}

export interface Deferral {
  /** As the planner calls this part. */
  readonly id: string;
  /** As the client calls it. */
  readonly label: string | undefined;
  /** The variable that decides whether it is deferred at all; always when absent. */
  readonly onlyIf: string | undefined;
}

/** A place in the answer that the caller may not see; `@` stands for every element of a list. */
export interface UnauthorizedField {
  readonly path: readonly string[];
  /** It is selected only when all of these hold; always when absent. */
  readonly when?: readonly Condition[];
}
