import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The same node around other selections. */
export function withSelections<Node extends { readonly selectionSet?: SelectionSetNode | undefined }>(
  node: Node,
  selections: readonly SelectionNode[],
): Node & { readonly selectionSet: SelectionSetNode } {
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
