import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** What is left of a selection when those that are grouped are kept in their own group only. */
export function onlyGroup<Group>(
  set: SelectionSetNode,
  group: Group,
  groupOf: ReadonlyMap<SelectionNode, Group>,
): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    const own = groupOf.get(selection);
    if (own !== undefined) return own === group ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return [selection];
    const selectionSet = onlyGroup(selection.selectionSet, group, groupOf);
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return { ...set, selections };
}
