import { Kind, type SelectionSetNode } from 'graphql';
import { operationOf } from './changed-fetch.ts';
import { entityFields } from './entity-fields.ts';
import type { FetchNode, FlattenNode, RequiredSelection } from './plan-node.ts';
import type { Requirements } from './requirements.ts';

/** A fetch and where its data goes. Places are written as keys from the root of the answer, without lists and types. */
export type Step = FetchNode | FlattenNode;

export function fetchOf(step: Step): FetchNode {
  return step.kind === 'Flatten' ? step.node : step;
}

export function placeOf(step: Step): readonly string[] {
  return step.kind === 'Flatten' ? step.path.filter((key) => key !== '@') : [];
}

/** What must be there before, for the step to hand on. */
export function neededPlaces(step: Step): readonly string[] {
  const neededAt = (place: readonly string[], selection: RequiredSelection): readonly string[] => {
    const own = selection.kind === 'field' ? [...place, selection.key] : place;
    const inner = (selection.selections ?? []).flatMap((each) => neededAt(own, each));
    return selection.kind === 'field' ? [own.join('.'), ...inner] : inner;
  };
  return fetchOf(step).requires.flatMap((alternative) => neededAt(placeOf(step), alternative));
}

/** What is there after it. */
export function filledPlaces(step: Step): readonly string[] {
  const filledAt = (place: readonly string[], set: SelectionSetNode): readonly string[] =>
    set.selections.flatMap((selection): readonly string[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return filledAt(place, selection.selectionSet);
      const { name, alias, selectionSet } = selection;
      if (name.value === '_entities' && selectionSet) return filledAt(place, selectionSet);
      const own = [...place, (alias ?? name).value];
      return [own.join('.'), ...(selectionSet ? filledAt(own, selectionSet) : [])];
    });
  return filledAt(placeOf(step), operationOf(fetchOf(step)).selectionSet);
}

/** What it fills with fields that require something, of entities that are told of it. */
export function toldPlaces(step: Step, requirements: Requirements): readonly string[] {
  const fetch = fetchOf(step);
  if (!fetch.isOfEntities) return [];
  return entityFields(operationOf(fetch).selectionSet)
    .filter(({ on, field }) => requirements.has(`${fetch.subgraph} ${on}.${field.name.value}`))
    .map(({ field }) => [...placeOf(step), (field.alias ?? field.name).value].join('.'));
}
