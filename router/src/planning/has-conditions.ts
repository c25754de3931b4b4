import { Kind, type SelectionSetNode } from 'graphql';
import { conditionsOf } from './constant-conditions.ts';

/** Whether it depends on variables what is asked of entities themselves. */
export function hasConditions(set: SelectionSetNode): boolean {
  return set.selections.some((selection) => {
    const conditions = conditionsOf(selection);
    if (conditions === 'never' || conditions.length > 0) return true;
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return false;
    const isWithin = selection.kind === Kind.INLINE_FRAGMENT || selection.name.value === '_entities';
    return isWithin && hasConditions(selection.selectionSet);
  });
}
