import { type DocumentNode, type FieldNode, Kind, type SelectionNode } from 'graphql';

/** One list for each name that `nameOf` gives to fields of the root. */
export function rootFields(
  { definitions }: DocumentNode,
  nameOf: (field: FieldNode) => string,
): readonly (readonly SelectionNode[])[] {
  const fields = new Map<string, SelectionNode[]>();
  const collect = (selection: SelectionNode, wrap: (inner: SelectionNode) => SelectionNode): void => {
    if (selection.kind === Kind.FIELD) {
      const name = nameOf(selection);
      fields.set(name, [...(fields.get(name) ?? []), wrap(selection)]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { selectionSet } = selection;
      const wrapInner = (inner: SelectionNode) =>
        wrap({ ...selection, selectionSet: { ...selectionSet, selections: [inner] } });
      for (const inner of selectionSet.selections) collect(inner, wrapInner);
    }
  };
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const selection of definition.selectionSet.selections) collect(selection, (inner) => inner);
  }
  return [...fields.values()];
}

export function withRoot(document: DocumentNode, selections: readonly SelectionNode[]): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, selectionSet: { ...definition.selectionSet, selections } }
      : definition,
  );
  return { ...document, definitions };
}
