/**
 * What an operation costs, as far as it can be known before it runs. Plain data, because it is found once per
 * operation and evaluated for the variables of each request.
 */
export type CostFormula = readonly CostTerm[];

/** `(own + within) * size` */
export interface CostTerm {
  readonly own: number;
  readonly within: CostFormula;
  readonly size: ListSize;
}

/** How many elements are expected: a number, or what the client says in a variable, with a fallback when it does not. */
export type ListSize = number | { readonly variable: string; readonly otherwise: number };
