import { Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** Whether it defines or extends what has fields that can be asked for. */
export function isComposite(node: { readonly kind: Kind }): node is ObjectTypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}
