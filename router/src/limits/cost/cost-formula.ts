import type { Condition } from '../../planning/model/condition.ts';

/**
 * What an operation costs, as far as it can be known before it runs. Plain data, because it is found once per
 * operation and evaluated for the variables of each request.
 */
export type CostFormula = readonly CostTerm[];

/** `inputs + (own + within) * size`; nothing when a condition does not hold. */
export interface CostTerm {
  /** Always selected when absent. */
  readonly when?: readonly Condition[];
  /** What variables cost as arguments. */
  readonly inputs?: readonly InputCost[];
  readonly own: number;
  /** Terms may be one and the same object in several places. */
  readonly within: CostFormula;
  readonly size: ListSize;
}

/** How many elements are expected: a number, or what the client says in variables, with a fallback when it does not. */
export type ListSize = number | VariableListSize;

/** The largest of what is given. */
interface VariableListSize {
  readonly variables: readonly VariablePath[];
  /** The largest of what the document itself says. */
  readonly atLeast: number | undefined;
  /** When nothing is given. */
  readonly otherwise: number;
}

/** A variable, or a field of an input object that is in it. */
export interface VariablePath {
  readonly variable: string;
  readonly path: readonly string[];
}

/** A variable costs what its value is made of. */
export interface InputCost {
  readonly variable: string;
  readonly weight: InputWeight;
}

/** What one value costs: its own weight, and of an input object the fields that are given. Lists cost each element. */
export interface InputWeight {
  readonly own: number;
  /** Fields that may cost something. An input type may hold itself, and then so does this. */
  readonly fields: Readonly<Record<string, InputWeight>>;
}
