import { type ConstDirectiveNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Known by its identity, so that no client can write it. */
const mark: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'router__hidden' },
};

/** A field that the caller may not see, marked as such. */
export function hidden(field: FieldNode): FieldNode {
  return { ...field, directives: [...(field.directives ?? []), mark] };
}

/** Whether the caller may not see a field of `Access.shown`: its value is null, whatever data was fetched for others. */
export function isHidden({ directives }: FieldNode): boolean {
  return directives?.includes(mark) ?? false;
}

/** The selections without those that are hidden; undefined when none is left. */
export function withoutHidden(set: SelectionSetNode): SelectionSetNode | undefined {
  const kept = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.FIELD && isHidden(selection)) return [];
    if (!selection.selectionSet) return [selection];
    const selectionSet = withoutHidden(selection.selectionSet);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return kept.length > 0 ? { ...set, selections: kept } : undefined;
}
