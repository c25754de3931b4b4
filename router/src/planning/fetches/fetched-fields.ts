import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchedField } from '../plan/plan-node.ts';

/** The fields that a fetch adds to where it stands. */
export function fetchedFields(set: SelectionSetNode, on?: string): readonly FetchedField[] {
  return set.selections.flatMap((selection): readonly FetchedField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return fetchedFields(selection.selectionSet, selection.typeCondition?.name.value ?? on);
    }
    if (selection.name.value === '_entities' && selection.selectionSet) return fetchedFields(selection.selectionSet);
    const key = (selection.alias ?? selection.name).value;
    return key === '__typename' ? [] : [{ on, key }];
  });
}
