import { Kind, type SelectionSetNode } from 'graphql';
import { operationOf } from './operation-of.ts';
import type { FetchNode, FlattenNode, RequiredSelection } from './plan-node.ts';
import { type PlanCondition, planConditions } from './plan-condition.ts';
import { rewrittenPath } from './rewrites-below.ts';

/** A fetch and where its data goes. Places are written as keys from the root of the answer, without lists and types. */
export type PlacedFetch = FetchNode | FlattenNode;

export function fetchOf(placed: PlacedFetch): FetchNode {
  return placed.kind === 'Flatten' ? placed.node : placed;
}

export function placeOf(placed: PlacedFetch): readonly string[] {
  return placed.kind === 'Flatten' ? placed.path.filter((key) => key !== '@') : [];
}

/** What must be there before, for the fetch to hand on. */
export function neededPlaces(placed: PlacedFetch): readonly string[] {
  const neededAt = (place: readonly string[], selection: RequiredSelection): readonly string[] => {
    const own = selection.kind === 'field' ? [...place, selection.key] : place;
    const inner = (selection.selections ?? []).flatMap((each) => neededAt(own, each));
    return selection.kind === 'field' ? [...placesFor(own), ...inner] : inner;
  };
  const { requires, contextRewrites } = fetchOf(placed);
  const place = placeOf(placed);
  return [
    ...requires.flatMap((alternative) => neededAt(place, alternative)),
    ...contextRewrites.flatMap(({ path }) => {
      const levels = path.filter((step) => step === '..').length;
      const keys = path.slice(levels).filter((step) => !step.startsWith('... on '));
      return placesFor([...place.slice(0, place.length - levels), ...keys]);
    }),
  ];
}

interface FilledPlace {
  readonly place: string;
  /** Under which it is filled in all objects there; `undefined` where it may be filled in some of them alone. */
  readonly conditions: readonly PlanCondition[] | undefined;
}

/** What is there after it. */
export function filledPlaces(placed: PlacedFetch): readonly FilledPlace[] {
  const { outputRewrites } = fetchOf(placed);
  /** What is selected of an object, wherever fragments select the object. */
  const selected = new Map<string, ReadonlySet<string>[]>();
  const filledAt = (
    place: readonly string[],
    set: SelectionSetNode,
    above: FilledPlace['conditions'],
  ): readonly FilledPlace[] =>
    set.selections.flatMap((selection): readonly FilledPlace[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const below = planConditions(selection.directives);
      const conditions = above && below && [...above, ...below];
      if (selection.kind === Kind.INLINE_FRAGMENT) return filledAt(place, selection.selectionSet, conditions);
      const { name, alias, selectionSet } = selection;
      if (name.value === '_entities' && selectionSet) return filledAt(place, selectionSet, conditions);
      const own = [...place, ...rewrittenPath([(alias ?? name).value], outputRewrites)];
      const inner = selectionSet ? filledAt(own, selectionSet, conditions) : [];
      if (selectionSet) {
        const others = selected.get(own.join('.')) ?? [];
        selected.set(own.join('.'), [...others, new Set(inner.map((each) => each.place))]);
      }
      return [...placesFor(own).map((filled) => ({ place: filled, conditions })), ...inner];
    });
  const filled = filledAt(placeOf(placed), operationOf(fetchOf(placed)).selectionSet, []);
  const partly = new Set([...selected.values()].flatMap((each) => [...partlyIn(each)]));
  return filled.map(({ place, conditions }) => ({ place, conditions: partly.has(place) ? undefined : conditions }));
}

function partlyIn(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set(sets.flatMap((set) => [...set]));
  return all.difference(sets.reduce((common, set) => common.intersection(set), all));
}

/** Types come along with everything else. */
function placesFor(place: readonly string[]): readonly string[] {
  return place.at(-1) === '__typename' ? [] : [place.join('.')];
}
