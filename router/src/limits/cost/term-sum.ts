import type { CostFormula, CostTerm } from './cost-formula.ts';

/** Adds up terms; those that no variable can change become one number. */
export class TermSum {
  #constant = 0;
  readonly #variable: CostTerm[] = [];

  add(term: CostTerm): void {
    const within = constantOf(term.within);
    const depends = term.when !== undefined || (term.inputs !== undefined && term.inputs.length > 0);
    if (within === undefined || depends || typeof term.size !== 'number') this.#variable.push(term);
    else this.#constant = Math.min(this.#constant + (term.own + within) * term.size, Number.MAX_SAFE_INTEGER);
  }

  formula(): CostFormula {
    if (this.#constant === 0) return this.#variable;
    return [{ own: this.#constant, within: [], size: 1 }, ...this.#variable];
  }
}

/** The value of a sum that nothing can change. */
function constantOf(formula: CostFormula): number | undefined {
  const [term, ...more] = formula;
  if (!term) return 0;
  const isConstant = more.length === 0 && term.within.length === 0 && !term.when && !term.inputs;
  return isConstant && typeof term.size === 'number' ? term.own * term.size : undefined;
}
