import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { isFalse, textOf } from './join-directives.ts';

/**
 * The supergraph without the keys by which a subgraph resolves nothing, where it has others for the same type by which it
 * does: the planner may otherwise enter the subgraph by one of them.
 */
export function dropNeedlessKeys(supergraph: DocumentNode): DocumentNode {
  const withoutNeedless = <Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
    node: Node,
  ): Node | undefined => {
    const keys = (node.directives ?? []).filter(isKey);
    const resolving = new Set(keys.filter((key) => !isUnresolvable(key)).map((key) => textOf(key, 'graph')));
    const needless = new Set(keys.filter((key) => isUnresolvable(key) && resolving.has(textOf(key, 'graph'))));
    if (needless.size === 0) return undefined;
    return { ...node, directives: node.directives?.filter((directive) => !needless.has(directive)) };
  };
  return visit(supergraph, {
    [Kind.OBJECT_TYPE_DEFINITION]: withoutNeedless,
    [Kind.INTERFACE_TYPE_DEFINITION]: withoutNeedless,
  });
}

function isKey(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && textOf(directive, 'key') !== undefined;
}

function isUnresolvable(key: ConstDirectiveNode): boolean {
  return isFalse(key, 'resolvable');
}
