import type { SelectionNode } from 'graphql';
import { entityFields } from './entity-fields.ts';
import { onlyGroup } from './only-group.ts';
import type { RequiredSelection } from './plan-node.ts';
import { keepRequired } from './required-selections.ts';
import { keysWithin, type Requirements } from './requirements.ts';
import type { EntityQuestion } from './split-fetch.ts';

/**
 * Asks apart for fields of entities that require different things, where what one requires may never come, or only when
 * the other was answered.
 *
 * @param isOfOne whether only fields that require a key need it, so that the other calls go without it
 */
export function takeApart(
  subgraph: string,
  question: EntityQuestion,
  requirements: Requirements,
  isOfOne: (key: string) => boolean,
): readonly EntityQuestion[] {
  const { selectionSet } = question.operation;
  const groupOf = new Map<SelectionNode, string>();
  const keysOf = new Map<string, readonly string[]>();
  for (const { on, field } of entityFields(selectionSet)) {
    const keys = keysWithin(requirements.get(`${subgraph} ${on}.${field.name.value}`) ?? []);
    const group = keys.toSorted().join(' ');
    groupOf.set(field, group);
    keysOf.set(group, keys);
  }
  if (keysOf.size < 2) return [question];
  return [...keysOf].map(([group, keys]) => ({
    operation: { ...question.operation, selectionSet: onlyGroup(selectionSet, group, groupOf) },
    requires: withoutBare(keepRequired(question.requires, (key) => keys.includes(key) || !isOfOne(key))),
  }));
}

/** The type alone tells nothing. */
function withoutBare(requires: readonly RequiredSelection[]): readonly RequiredSelection[] {
  return requires.filter(({ selections }) =>
    selections?.some((selection) => selection.kind !== 'field' || selection.key !== '__typename'),
  );
}
