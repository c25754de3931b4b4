import { Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from './plan-node.ts';
import type { RequiredCalls } from './required-calls.ts';
import { keepRequired, rivalsIn } from './required-selections.ts';

/** What one call asks of entities, and what it tells of them. */
export interface EntityQuestion {
  readonly operation: OperationDefinitionNode;
  readonly requires: readonly RequiredSelection[];
}

/**
 * Splits a fetch whose fields require the same field with different arguments: one representation cannot carry both
 * values. Nearly always there is nothing to split.
 */
export function splitFetch(
  subgraph: string,
  question: EntityQuestion,
  { needs }: RequiredCalls,
): readonly EntityQuestion[] {
  const rivals = question.requires.flatMap((alternative) =>
    alternative.kind === 'fragment' ? rivalsIn(alternative.selections) : [],
  );
  if (rivals.length === 0) return [question];
  const disputed = new Set(rivals.flatMap((keys) => [...keys]));

  const neededBy = (type: string, field: string): readonly string[] => {
    const exact = needs.get(`${subgraph} ${type}.${field}`);
    // Asked for on an interface, whose implementations require.
    const all = exact
      ? [exact]
      : [...needs].filter(([name]) => isFieldOf(name, subgraph, field)).map(([, keys]) => keys);
    return all.flatMap((keys) => [...keys]).filter((key) => disputed.has(key));
  };

  const groups: Set<string>[] = [];
  const groupFor = (keys: readonly string[]): number => {
    const found = groups.findIndex(
      (group) => !rivals.some((rival) => new Set([...group, ...keys]).intersection(rival).size > 1),
    );
    if (found < 0) return groups.push(new Set(keys)) - 1;
    for (const key of keys) groups[found]?.add(key);
    return found;
  };

  const groupOf = new Map<SelectionNode, number>();
  for (const [type, field] of entityFields(question.operation.selectionSet, '')) {
    if (field.kind === Kind.FIELD) groupOf.set(field, groupFor(neededBy(type, field.name.value)));
  }
  return groups.map((keys, group) => ({
    operation: { ...question.operation, selectionSet: only(question.operation.selectionSet, group, groupOf) },
    requires: keepRequired(question.requires, (key) => !disputed.has(key) || keys.has(key)),
  }));
}

function isFieldOf(name: string, subgraph: string, field: string): boolean {
  return name.startsWith(`${subgraph} `) && name.endsWith(`.${field}`);
}

/** The fields that are asked of entities themselves, each with the type it is asked on. */
function entityFields(set: SelectionSetNode, on: string): (readonly [string, SelectionNode])[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD && selection.name.value === '_entities' && selection.selectionSet) {
      return entityFields(selection.selectionSet, '');
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [[on, selection] as const];
    return entityFields(selection.selectionSet, selection.typeCondition?.name.value ?? on);
  });
}

function only(set: SelectionSetNode, group: number, groupOf: ReadonlyMap<SelectionNode, number>): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    const own = groupOf.get(selection);
    if (own !== undefined) return own === group ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return [selection];
    const selectionSet = only(selection.selectionSet, group, groupOf);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { ...set, selections };
}
