import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { operationOf, withSelections } from './changed-fetch.ts';
import type { FetchNode, RequiredSelection } from './plan-node.ts';
import { fetchOf, placeOf, type Step, toldPlaces } from './plan-places.ts';
import type { Requirements } from './requirements.ts';
import { takeApart } from './take-apart.ts';

/** Takes out of a plan that was mended what makes no sense in it. */
export function tidySteps(steps: readonly Step[], requirements: Requirements): readonly Step[] {
  const told = new Set(steps.flatMap((step) => toldPlaces(step, requirements)));
  const parts = steps.flatMap((step) => apart(withoutEchoes(withoutEarly(step, told)), told, requirements));
  return withoutDoubles(parts);
}

/** What another step gets of an entity that is told what it takes is not asked for in passing. */
function withoutEarly(step: Step, told: ReadonlySet<string>): Step {
  const fetch = fetchOf(step);
  const kept = (set: SelectionSetNode, place: readonly string[], isOfEntity: boolean): SelectionSetNode => {
    const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const isEntities = selection.kind === Kind.FIELD && selection.name.value === '_entities';
      const own = selection.kind === Kind.FIELD && !isEntities ? [...place, keyOf(selection)] : place;
      if (selection.kind === Kind.FIELD && !isOfEntity && told.has(own.join('.'))) return [];
      if (!selection.selectionSet) return [selection];
      const isOfEntityWithin = isEntities || (isOfEntity && selection.kind === Kind.INLINE_FRAGMENT);
      return [{ ...selection, selectionSet: kept(selection.selectionSet, own, isOfEntityWithin) }];
    });
    return { ...set, selections: selections.length > 0 ? selections : [typename] };
  };
  return changed(step, withSelections(fetch, kept(operationOf(fetch).selectionSet, placeOf(step), false)));
}

/** An entity is not asked for what it is told: it could only repeat it. */
function withoutEchoes(step: Step): Step {
  const fetch = fetchOf(step);
  if (!fetch.isOfEntities) return step;
  const kept = (set: SelectionSetNode, told: readonly string[]): SelectionSetNode => {
    const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        return [{ ...selection, selectionSet: kept(selection.selectionSet, keysTold(fetch.requires, on)) }];
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.name.value === '_entities' && selection.selectionSet) {
        return [{ ...selection, selectionSet: kept(selection.selectionSet, []) }];
      }
      return told.includes(selection.name.value) ? [] : [selection];
    });
    return { ...set, selections: selections.length > 0 ? selections : [typename] };
  };
  return changed(step, withSelections(fetch, kept(operationOf(fetch).selectionSet, [])));
}

/** One field may require what is made of another. */
function apart(step: Step, told: ReadonlySet<string>, requirements: Requirements): readonly Step[] {
  const fetch = fetchOf(step);
  if (!fetch.isOfEntities) return [step];
  const question = { operation: operationOf(fetch), requires: fetch.requires };
  const isTold = (key: string) => told.has([...placeOf(step), key].join('.'));
  return takeApart(fetch.subgraph, question, requirements, isTold).map(({ operation, requires }) =>
    changed(step, { ...withSelections(fetch, operation.selectionSet), requires }),
  );
}

function keysTold(requires: readonly RequiredSelection[], on: string | undefined): readonly string[] {
  const own = requires.filter((alternative) => alternative.kind === 'fragment' && alternative.on === on);
  return own.flatMap(({ selections = [] }) =>
    selections.flatMap((selection) => (selection.kind === 'field' && !selection.selections ? [selection.key] : [])),
  );
}

/** Of two that ask the same in the same place, one that is told what both are told. */
function withoutDoubles(steps: readonly Step[]): readonly Step[] {
  const kept = new Map<string, Step>();
  for (const step of steps) {
    const fetch = fetchOf(step);
    const key = fetch.isOfEntities ? JSON.stringify([placeOf(step), fetch.subgraph, fetch.text]) : String(kept.size);
    const same = kept.get(key);
    const requires = same ? eachOnce([...fetchOf(same).requires, ...fetch.requires]) : fetch.requires;
    kept.set(key, changed(step, { ...fetch, requires }));
  }
  return [...kept.values()];
}

function eachOnce(alternatives: readonly RequiredSelection[]): readonly RequiredSelection[] {
  return [...new Map(alternatives.map((alternative) => [JSON.stringify(alternative), alternative])).values()];
}

function changed(step: Step, fetch: FetchNode): Step {
  return step.kind === 'Flatten' ? { ...step, node: fetch } : fetch;
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function keyOf({ name, alias }: FieldNode): string {
  return (alias ?? name).value;
}
