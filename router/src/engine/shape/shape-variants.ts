import type { Selection } from '../../planning/model/prepared-operation.ts';
import type { ObjectShape } from './shape.ts';

/** Clients choose the assignments: no more shapes are kept than this. */
const maxVariants = 32;

/** The shapes of an operation: one for each assignment of the variables that decide what is selected. */
export class ShapeVariants {
  readonly variables: readonly string[];
  readonly #compile: (variables: Readonly<Record<string, unknown>>) => ObjectShape;
  readonly #shapes = new Map<string, ObjectShape>();

  constructor(
    selections: readonly Selection[],
    compile: (variables: Readonly<Record<string, unknown>>) => ObjectShape,
  ) {
    this.variables = [...new Set(selections.flatMap(decidingVariables))];
    this.#compile = compile;
  }

  of(variables: Readonly<Record<string, unknown>>): ObjectShape {
    const assignment = this.variables.map((name) => (isTrue(variables[name]) ? '1' : '0')).join('');
    const known = this.#shapes.get(assignment);
    if (known) return known;
    if (this.#shapes.size >= maxVariants) this.#shapes.clear();
    const shape = this.#compile(Object.fromEntries(this.variables.map((name) => [name, isTrue(variables[name])])));
    this.#shapes.set(assignment, shape);
    return shape;
  }
}

/** Only the one of `@defer` can have been left out: `if` is true by default. */
function isTrue(value: unknown): boolean {
  return value !== false;
}

function decidingVariables(selection: Selection): string[] {
  const onlyIf = selection.kind === 'fragment' ? selection.defer?.onlyIf : undefined;
  const own = selection.when.map(({ variable }) => variable);
  return [
    ...own,
    ...(onlyIf === undefined ? [] : [onlyIf]),
    ...(selection.selections ?? []).flatMap(decidingVariables),
  ];
}
