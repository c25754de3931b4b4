import type { OperationDefinitionNode, SelectionNode } from 'graphql';
import { entityFields } from './entity-fields.ts';
import type { RequiredSelection } from './plan-node.ts';
import { onlyGroup } from './only-group.ts';
import { keepRequired, rivalsIn } from './required-selections.ts';
import { keysWithin, type Requirements } from './requirements.ts';

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
  requirements: Requirements,
): readonly EntityQuestion[] {
  const rivals = question.requires.flatMap((alternative) =>
    alternative.kind === 'fragment' ? rivalsIn(alternative.selections) : [],
  );
  if (rivals.length === 0) return [question];
  const disputed = new Set(rivals.flatMap((keys) => [...keys]));

  const neededBy = (type: string, field: string): readonly string[] => {
    const exact = requirements.get(`${subgraph} ${type}.${field}`);
    // Asked for on an interface, whose implementations require.
    const all =
      exact ?? [...requirements].flatMap(([name, needed]) => (isFieldOf(name, subgraph, field) ? needed : []));
    return keysWithin(all).filter((key) => disputed.has(key));
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
  for (const { on, field } of entityFields(question.operation.selectionSet)) {
    groupOf.set(field, groupFor(neededBy(on, field.name.value)));
  }
  return groups.map((keys, group) => ({
    operation: { ...question.operation, selectionSet: onlyGroup(question.operation.selectionSet, group, groupOf) },
    requires: keepRequired(question.requires, (key) => !disputed.has(key) || keys.has(key)),
  }));
}

function isFieldOf(name: string, subgraph: string, field: string): boolean {
  return name.startsWith(`${subgraph} `) && name.endsWith(`.${field}`);
}
