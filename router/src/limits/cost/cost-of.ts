import type { CostFormula, InputWeight, ListSize, VariablePath } from './cost-formula.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What one request costs; `coerced` are its variables as the schema reads them. */
export function costOf(formula: CostFormula, coerced: Variables): number {
  // What describes the schema counts fractions.
  return Math.max(0, Math.ceil(evaluate(formula, coerced, new Map()) - 1e-6));
}

/** A fragment's formula stands wherever it is spread, and is evaluated once. */
function evaluate(formula: CostFormula, variables: Variables, known: Map<CostFormula, number>): number {
  if (formula.length === 0) return 0;
  const before = known.get(formula);
  if (before !== undefined) return before;
  let cost = 0;
  for (const { when, inputs, own, within, size } of formula) {
    if (when?.some(({ variable, is }) => variables[variable] !== is)) continue;
    for (const { variable, weight } of inputs ?? []) cost += inputCost(variables[variable], weight);
    cost += (own + evaluate(within, variables, known)) * elements(size, variables);
  }
  // Beyond this nothing can be told apart, and infinitely many times nothing would be no number.
  const told = Math.min(cost, Number.MAX_SAFE_INTEGER);
  known.set(formula, told);
  return told;
}

function elements(size: ListSize, variables: Variables): number {
  if (typeof size === 'number') return size;
  const given = size.variables.flatMap((path) => {
    const value = valueAt(path, variables);
    return typeof value === 'number' ? [value] : [];
  });
  if (size.atLeast !== undefined) given.push(size.atLeast);
  return given.length === 0 ? size.otherwise : Math.max(0, ...given);
}

function valueAt({ variable, path }: VariablePath, variables: Variables): unknown {
  return path.reduce((value, key) => (isObject(value) ? value[key] : undefined), variables[variable]);
}

function inputCost(value: unknown, weight: InputWeight): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + inputCost(element, weight), 0);
  let cost = weight.own;
  if (isObject(value)) {
    for (const [name, field] of fieldsOf(weight)) cost += inputCost(value[name], field);
  }
  return cost;
}

const known = new WeakMap<InputWeight, readonly (readonly [string, InputWeight])[]>();

/** Listed once, not for each of the thousands of objects that a variable may be made of. */
function fieldsOf(weight: InputWeight): readonly (readonly [string, InputWeight])[] {
  const before = known.get(weight);
  if (before) return before;
  const fields = Object.entries(weight.fields);
  known.set(weight, fields);
  return fields;
}

function isObject(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null;
}
