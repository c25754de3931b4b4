import { Kind, parse, type SelectionSetNode } from 'graphql';
import { textOf } from './join-directives.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

/** A field that a subgraph can answer only when it is told others. */
export interface RequiringField {
  readonly graph: string;
  readonly type: string;
  readonly field: string;
  readonly requires: string;
  /** 0 when no field requires it; else how many such fields of the same subgraph its requirements lead through, with itself. */
  readonly level: number;
}

export function requiringFields(types: SupergraphTypes): readonly RequiringField[] {
  const all = requirementsIn(types);
  const direct = new Map(
    all.map((one) => {
      const mentioned = new Set(types.mentioned(one.type, selectionSetOf(one.requires)));
      return [one, all.filter(({ type, field }) => mentioned.has(`${type}.${field}`))];
    }),
  );
  const closures = new Map(all.map((one) => [one, closureOf(one, direct)]));
  const required = new Set([...closures.values()].flatMap((closure) => [...closure]));
  const levels = new Map<Requirement, number>();
  const levelOf = (one: Requirement): number => {
    const known = levels.get(one);
    if (known !== undefined) return known;
    // A circle, which no plan can serve, ends here.
    levels.set(one, 1);
    const before = [...(closures.get(one) ?? [])].filter((other) => other !== one && other.graph === one.graph);
    const level = 1 + Math.max(0, ...before.map(levelOf));
    levels.set(one, level);
    return level;
  };
  return all.map((one) => ({ ...one, level: required.has(one) ? levelOf(one) : 0 }));
}

type Requirement = Omit<RequiringField, 'level'>;

function requirementsIn(types: SupergraphTypes): readonly Requirement[] {
  return types.withFields().flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      (field.directives ?? []).flatMap((directive) => {
        const graph = textOf(directive, 'graph');
        const requires = textOf(directive, 'requires');
        if (directive.name.value !== 'join__field' || graph === undefined || requires === undefined) return [];
        // A context is of one subgraph by name.
        if (directive.arguments?.some(({ name }) => name.value === 'contextArguments')) return [];
        return [{ graph, type: type.name.value, field: field.name.value, requires }];
      }),
    ),
  );
}

function closureOf(
  one: Requirement,
  direct: ReadonlyMap<Requirement, readonly Requirement[]>,
): ReadonlySet<Requirement> {
  const found = new Set<Requirement>();
  const open = [...(direct.get(one) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(direct.get(next) ?? []));
  }
  return found;
}

export function selectionSetOf(fields: string): SelectionSetNode {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${fields}" is no selection of fields`);
  return operation.selectionSet;
}
