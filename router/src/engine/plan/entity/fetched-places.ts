import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../../../planning/plan/plan-node.ts';
import type { FetchAtPath } from '../fetch/fetches-of.ts';
import { fetchSelections } from '../fetch/fetch-selections.ts';
import { compilePath, type ObjectPath, type Targets } from '../../data/object-path.ts';

/** Which leaves a fetch asks for, by the type of the entity. */
export type LeavesByType = ReadonlyMap<string, readonly string[]>;

/** Where a subgraph tells something. */
export interface FetchedPlace {
  readonly name: string;
  readonly subgraph: string;
  readonly path: ObjectPath;
}

/** By what a run knows that a subgraph is being asked about a place. */
export const nameOfPlace = (subgraph: string, { position }: ObjectPath): string => `${subgraph} ${position}`;

/** More places are not looked at. */
const mostPlaces = 3;

/** What each subgraph tells at which place of a plan, leaves only. Names are private, so equal names are equal questions. */
export class FetchedPlaces {
  readonly #places = new Map<string, { readonly place: FetchedPlace; readonly leaves: Set<string> }>();

  constructor(fetches: readonly FetchAtPath[], targets: Targets) {
    for (const { node, path } of fetches) {
      // What is renamed afterwards is not found under its name.
      if (node.outputRewrites.length > 0) continue;
      for (const [below, leaf] of leavesIn(fetchSelections(node))) {
        this.#leavesAt(node.subgraph, compilePath([...path, ...below], targets)).add(leaf);
      }
    }
  }

  /** The places, nearest to the root first, where the subgraph tells all that of some type, but for one. */
  telling(subgraph: string, leaves: LeavesByType, except: ObjectPath): readonly FetchedPlace[] {
    const isTold = (told: ReadonlySet<string>) =>
      [...leaves.values()].some((keys) => keys.every((key) => told.has(key)));
    return [...this.#places.values()]
      .filter((told) => told.place.subgraph === subgraph && isTold(told.leaves))
      .map(({ place }) => place)
      .filter(({ path }) => path.position !== except.position)
      .toSorted((one, other) => one.path.steps.length - other.path.steps.length)
      .slice(0, mostPlaces);
  }

  #leavesAt(subgraph: string, path: ObjectPath): Set<string> {
    const name = nameOfPlace(subgraph, path);
    const known = this.#places.get(name);
    if (known) return known.leaves;
    // Which types a fetch was about does not matter: representations tell entities of different types apart.
    const steps = path.steps.map((step) => ({ ...step, types: undefined }));
    const leaves = new Set<string>();
    this.#places.set(name, { place: { name, subgraph, path: { ...path, steps, hasTypes: false } }, leaves });
    return leaves;
  }
}

/** Undefined when it asks for more than leaves, or not always, or not for them as they are found in the data. */
export function leavesAsked(node: FetchNode): LeavesByType | undefined {
  if (node.inputRewrites.length + node.outputRewrites.length + node.contextRewrites.length > 0) return undefined;
  const leaves = new Map<string, string[]>();
  for (const selection of fetchSelections(node).selections) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return undefined;
    const keys = leaves.get(selection.typeCondition.name.value) ?? [];
    for (const field of selection.selectionSet.selections) {
      const isPlainLeaf = field.kind === Kind.FIELD && !field.selectionSet && !field.directives?.length;
      if (!isPlainLeaf) return undefined;
      const key = (field.alias ?? field.name).value;
      if (key !== '__typename') keys.push(key);
    }
    if (selection.directives?.length) return undefined;
    leaves.set(selection.typeCondition.name.value, keys);
  }
  return leaves.size > 0 && [...leaves.values()].every(({ length }) => length > 0) ? leaves : undefined;
}

function* leavesIn(
  { selections }: SelectionSetNode,
  path: readonly string[] = [],
): Generator<readonly [path: readonly string[], leaf: string]> {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* leavesIn(selection.selectionSet, path);
      continue;
    }
    const key = (selection.alias ?? selection.name).value;
    if (selection.selectionSet) yield* leavesIn(selection.selectionSet, [...path, key]);
    else if (key !== '__typename') yield [path, key];
  }
}
