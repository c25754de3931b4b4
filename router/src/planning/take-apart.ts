import type { SelectionNode } from 'graphql';
import { operationOf, withSelections } from './changed-fetch.ts';
import { entityFields } from './entity-fields.ts';
import { onlyGroup } from './only-group.ts';
import { placeOf, type Step } from './plan-places.ts';
import { keepRequired } from './required-selections.ts';
import { keysWithin, type Requirements } from './requirements.ts';

/**
 * Asks apart for fields of entities that require different things: one may be required by what the other requires.
 *
 * @param told the places that are filled with fields which require something
 */
export function takeApart(step: Step, told: ReadonlySet<string>, requirements: Requirements): readonly Step[] {
  if (step.kind !== 'Flatten' || !step.node.isOfEntities) return [step];
  const fetch = step.node;
  const { selectionSet } = operationOf(fetch);
  const groupOf = new Map<SelectionNode, string>();
  const keysOf = new Map<string, readonly string[]>();
  for (const { on, field } of entityFields(selectionSet)) {
    const keys = keysWithin(requirements.get(`${fetch.subgraph} ${on}.${field.name.value}`) ?? []);
    const group = keys.toSorted().join(' ');
    groupOf.set(field, group);
    keysOf.set(group, keys);
  }
  if (keysOf.size < 2) return [step];
  return [...keysOf].map(([group, keys]) => {
    const isKept = (key: string) => keys.includes(key) || !told.has([...placeOf(step), key].join('.'));
    const part = withSelections(fetch, onlyGroup(selectionSet, group, groupOf));
    return { ...step, node: { ...part, requires: keepRequired(fetch.requires, isKept) } };
  });
}
